import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { withAliases } from '../item-bank/with-aliases.ts'

export const acsi: SurveyDefinition = indexQuestionnaire({
  ...ACSI_LINE,
  instrument: 'acsi',
  minutes: 'three',
  pages: withAliases(Object.values(ACSI_LINE.pages), {
    ...{ overallSatisfaction: 'SATIS', expectationsMet: 'CONFIRM', closenessToIdeal: 'IDEAL' },
    ...{ expectedQuality: 'OVERALLX', expectedFit: 'CUSTOMX', expectedReliability: 'WRONGX' },
    ...{ perceivedQuality: 'OVERALLQ', perceivedFit: 'CUSTOMQ', perceivedReliability: 'WRONGQ' },
    ...{ priceGivenQuality: 'PQ', qualityGivenPrice: 'QP' },
    ...{ complained: 'COMP', complaintHandling: 'HANDLE' },
    ...{ repurchase: 'REPUR', toleranceRise: 'HIGHPTOL', toleranceCut: 'LOWPTOL' },
  }),
})
