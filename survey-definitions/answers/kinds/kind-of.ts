import type { Element } from '../../definition.ts'
import type { AnswerKind, SurveySettings } from '../answer-kind.ts'
import { OK } from '../answer-problem.ts'
import { boolean } from './boolean.ts'
import { kano } from './kano.ts'
import { matrix } from './matrix.ts'
import { multipleText } from './multiple-text.ts'
import { oneOf } from './one-of.ts'
import { ranking } from './ranking.ts'
import { repeated } from './repeated.ts'
import { slider } from './slider.ts'
import { someOf } from './some-of.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** SurveyJS's question types, by what their answers are. */
export function kindOf(question: Element, settings: SurveySettings): AnswerKind {
  switch (question.type) {
    case 'rating':
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return oneOf(question, settings)
    case 'checkbox':
    case 'tagbox':
      return someOf(question, settings)
    case 'imagepicker':
      return question.multiSelect === true ? someOf(question, settings) : oneOf(question, settings)
    case 'imagemap':
      return question.multiSelect === false ? oneOf(question, settings) : someOf(question, settings)
    case 'ranking':
      return ranking(question, settings)
    case 'boolean':
      return boolean(question)
    case 'slider':
      return slider(question)
    case 'text':
    case 'comment':
      return text(question, settings)
    case 'multipletext':
      return multipleText(question, settings)
    case 'matrix':
      return matrix(question)
    case 'matrixdropdown':
      return table(question, settings)
    case 'matrixdynamic':
    case 'paneldynamic':
      return repeated(question, settings)
    case 'kano':
      return kano(question)
    case 'expression':
      return { shape: () => OK }
    default:
      throw new TypeError(`cannot check answers to a question of type ${question.type}`)
  }
}
