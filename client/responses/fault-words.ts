import type { TFunction } from 'i18next'
import words from '../i18n/en/import.json'

/** Why a file or a mapping was refused; undefined where the refusal says nothing that is known. */
export function faultWords(t: TFunction<'import'>, error: unknown): string | undefined {
  if (!(error instanceof Error) || !('details' in error)) return undefined
  const { details } = error
  if (typeof details !== 'object' || details === null || !('code' in details)) return undefined
  const { code } = details
  const parameters = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )
  if (isKey(words.fault, code)) return t(`fault.${code}`, { replace: parameters })
  if (isKey(words.misfit, code)) return t(`misfit.${code}`, { replace: parameters })
  return undefined
}

function isKey<Words extends object>(known: Words, code: unknown): code is keyof Words {
  return typeof code === 'string' && Object.hasOwn(known, code)
}
