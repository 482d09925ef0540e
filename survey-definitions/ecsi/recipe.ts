import type { SurveyDefinition } from '../definition.ts'
import { ECSI_LINE } from '../item-bank/ecsi-line.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { withAliases } from '../item-bank/with-aliases.ts'

export const ecsi: SurveyDefinition = indexQuestionnaire({
  ...ECSI_LINE,
  instrument: 'ecsi',
  minutes: 'four',
  pages: withAliases(ECSI_LINE.pages, {
    ...{ overallSatisfaction: 'CUSA1', expectationsMet: 'CUSA2', closenessToIdeal: 'CUSA3' },
    ...{ trustworthy: 'IMAG1', established: 'IMAG2', sociallyResponsible: 'IMAG3' },
    ...{ caring: 'IMAG4', innovative: 'IMAG5' },
    ...{ expectedQuality: 'CUEX1', expectedFit: 'CUEX2', expectedReliability: 'CUEX3' },
    ...{ perceivedQuality: 'PERQ1', technicalQuality: 'PERQ2', customerService: 'PERQ3' },
    ...{ serviceQuality: 'PERQ4', range: 'PERQ5', reliability: 'PERQ6', clarity: 'PERQ7' },
    ...{ priceGivenQuality: 'PERV1', qualityGivenPrice: 'PERV2', complaintHandling: 'CUSCO' },
    ...{ repurchase: 'CUSL1', priceLoyalty: 'CUSL2', recommendation: 'CUSL3' },
  }),
})
