import type { TFunction } from 'i18next'
import words from '../../i18n/en/import.json'
import { fileFaultWords } from '../../ui/file-fault-words.ts'
import { problemDetails } from '../../ui/problem-details.ts'

/** Why a file or a mapping was refused; undefined where the refusal says nothing that is known. */
export function faultWords(t: TFunction<'import'>, error: unknown): string | undefined {
  const { code, ...parameters } = problemDetails(error)
  if (code !== undefined && isMisfit(code)) return t(`misfit.${code}`, { replace: parameters })
  return fileFaultWords(t, error)
}

function isMisfit(code: string): code is keyof typeof words.misfit {
  return Object.hasOwn(words.misfit, code)
}
