import type { DefinitionProblem } from './definition-problem.ts'
import type { Locale } from './localized-text.ts'
import en from './problems/en.json' with { type: 'json' }
import zhCn from './problems/zh-cn.json' with { type: 'json' }

const TEXTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, 'zh-cn': zhCn }

/** What the questionnaire's author reads. */
export function problemText(
  { code, parameters }: Pick<DefinitionProblem, 'parameters'> & { readonly code: string },
  locale: Locale,
): string {
  const text = TEXTS[locale][code] ?? code
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(parameters[name] ?? ''))
}
