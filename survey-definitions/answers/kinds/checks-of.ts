import type { Element } from '../../definition.ts'
import type { AnswerKind } from '../../question-types.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { OK } from '../answer-problem.ts'
import { boolean } from './boolean.ts'
import { kano } from './kano.ts'
import { matrix } from './matrix.ts'
import { multipleText } from './multiple-text.ts'
import { oneOf } from './one-of.ts'
import { ranking } from './ranking.ts'
import { repeatedPanels, repeatedRows } from './repeated.ts'
import { slider } from './slider.ts'
import { someOf } from './some-of.ts'
import { table } from './table.ts'
import { prose, text } from './text.ts'

type Compile = (question: Element, settings: SurveySettings) => AnswerChecks

const CHECKS: Readonly<Record<AnswerKind, Compile>> = {
  choice: oneOf,
  choices: someOf,
  order: ranking,
  yesNo: boolean,
  position: slider,
  range: slider,
  number: text,
  words: text,
  prose,
  items: multipleText,
  rows: matrix,
  rowsOfChoices: matrix,
  cells: table,
  addedRows: repeatedRows,
  addedPanels: repeatedPanels,
  kanoPair: kano,
  computed: () => ({ shape: () => OK }),
}

/** Compiles the checks of a question's answers. */
export function checksOf(
  kind: AnswerKind,
  question: Element,
  settings: SurveySettings,
): AnswerChecks {
  return CHECKS[kind](question, settings)
}
