import type { TFunction } from 'i18next'
import words from '../i18n/en/import.json'
import { problemDetails } from '../ui/problem-details.ts'

/** Why a file or a mapping was refused; undefined where the refusal says nothing that is known. */
export function faultWords(t: TFunction<'import'>, error: unknown): string | undefined {
  const { code, ...replace } = problemDetails(error)
  if (isKey(words.fault, code)) return t(`fault.${code}`, { replace })
  return isKey(words.misfit, code) ? t(`misfit.${code}`, { replace }) : undefined
}

function isKey<Words extends object>(
  known: Words,
  code: string | undefined,
): code is keyof Words & string {
  return code !== undefined && Object.hasOwn(known, code)
}
