import type { TFunction } from 'i18next'
import words from '../../i18n/en/import.json'

type Parameters = Readonly<Record<string, string | number>>

/** What is wrong with a value, said of the value rather than to the respondent. */
export function problemWords(
  t: TFunction<'import'>,
  code: string,
  parameters?: Parameters,
): string {
  if (!parameters && isKey(words.problemPlain, code)) return t(`problemPlain.${code}`)
  return isKey(words.problem, code)
    ? t(`problem.${code}`, { replace: parameters ?? {} })
    : t('problem.other', { code })
}

function isKey<Words extends object>(known: Words, code: PropertyKey): code is keyof Words {
  return Object.hasOwn(known, code)
}
