import type { MeasurementModel, Page, SurveyDefinition } from '../definition.ts'
import { bilingual } from './bilingual.ts'

interface Recipe extends Omit<MeasurementModel, 'focus'> {
  readonly instrument: string
  readonly minutes: keyof typeof CHINESE
  readonly pages: readonly Page[]
}

const CHINESE = { two: '两', three: '三', four: '四', five: '五' } as const

/** A questionnaire for a satisfaction index; satisfaction is its headline. */
export function indexQuestionnaire(recipe: Recipe): SurveyDefinition {
  const { minutes, pages, ...model } = recipe
  return {
    title: bilingual('Customer satisfaction survey', '顾客满意度调查'),
    description: bilingual(
      `This takes about ${minutes} minutes. Your answers are used to measure how satisfied customers are and to decide what to improve first. There are no right or wrong answers: choose the number that comes closest to your own view, or say that you don't know.`,
      `填写大约需要${CHINESE[minutes]}分钟。您的回答将用于测量顾客满意度，并据此确定优先改进的方面。答案没有对错之分，请选择最符合您真实看法的分数；如果无法判断，也可以选择“不知道”。`,
    ),
    measurement: { ...model, focus: 'satisfaction' },
    pages,
  }
}
