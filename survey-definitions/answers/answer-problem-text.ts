import { type Locale, textIn } from '../localized-text.ts'
import type { AnswerProblem, AnswerProblemCode } from './answer-problem.ts'
import en from './en.json' with { type: 'json' }
import zhCn from './zh-cn.json' with { type: 'json' }

const TEXTS: Readonly<Record<Locale, Readonly<Record<AnswerProblemCode, string>>>> = {
  en,
  'zh-cn': zhCn,
}

/** What the respondent reads beside the question: the author's words, else ours. */
export function answerProblemText(problem: AnswerProblem, locale: Locale): string {
  const text = textIn(problem.text, locale) ?? TEXTS[locale][problem.code]
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(problem.parameters?.[name] ?? ''))
}
