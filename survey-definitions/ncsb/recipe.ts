import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { COMPANY_IMAGE } from '../item-bank/company-image.ts'
import { CONSTRUCTS } from '../item-bank/constructs.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { PAGES } from '../item-bank/pages.ts'

const { overall, ...further } = ACSI_LINE.pages

export const ncsb: SurveyDefinition = indexQuestionnaire({
  instrument: 'ncsb',
  minutes: 'three',
  constructs: { image: CONSTRUCTS.image, ...ACSI_LINE.constructs },
  paths: { image: ['satisfaction', 'loyalty'], ...ACSI_LINE.paths },
  pages: [overall, PAGES.image(COMPANY_IMAGE), ...Object.values(further)],
})
