import type { SurveyDefinition } from '../definition.ts'
import { ECSI_LINE } from '../item-bank/ecsi-line.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'

export const mcsi: SurveyDefinition = indexQuestionnaire({
  ...ECSI_LINE,
  instrument: 'mcsi',
  minutes: 'four',
})
