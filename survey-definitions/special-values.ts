import { DONT_KNOW, type QuestionSettings } from './definition.ts'

export const OTHER = 'other'
const NONE = 'none'
const REFUSED = 'refused'

/** The values of the choices that SurveyJS offers beside the listed ones, and of our "don't know". */
export function specialValues(question: QuestionSettings): string[] {
  const special: string[] = []
  if (question.showNoneItem) special.push(NONE)
  if (question.showRefuseItem) special.push(REFUSED)
  if (question.showDontKnowItem || question.dontKnow) special.push(DONT_KNOW)
  if (question.showOtherItem) special.push(OTHER)
  return special
}
