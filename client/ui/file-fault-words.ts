import type { TFunction } from 'i18next'
import words from '../i18n/en/import.json'
import { problemDetails } from './problem-details.ts'

/** Why a file cannot be read; undefined where the refusal says nothing that is known. */
export function fileFaultWords(t: TFunction<'import'>, error: unknown): string | undefined {
  const { code, ...parameters } = problemDetails(error)
  return code !== undefined && isFault(code)
    ? t(`fault.${code}`, { replace: parameters })
    : undefined
}

function isFault(code: string): code is keyof typeof words.fault {
  return Object.hasOwn(words.fault, code)
}
