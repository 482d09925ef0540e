import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'

export const kcsi: SurveyDefinition = indexQuestionnaire({
  ...ACSI_LINE,
  instrument: 'kcsi',
  minutes: 'three',
  pages: Object.values(ACSI_LINE.pages),
})
