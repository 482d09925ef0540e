import type { SurveyDefinition } from '../definition.ts'
import { AFFECTIVE_COMMITMENT, CALCULATIVE_COMMITMENT } from '../item-bank/commitment.ts'
import { COMPANY_IMAGE } from '../item-bank/company-image.ts'
import { COMPLAINED, COMPLAINT_HANDLING, COMPLAINT_OUTCOME } from '../item-bank/complaints.ts'
import { CONSTRUCTS } from '../item-bank/constructs.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { RECOMMENDATION, REPURCHASE, SPEAKING_WELL } from '../item-bank/loyalty.ts'
import { measuring } from '../item-bank/measuring.ts'
import { PAGES } from '../item-bank/pages.ts'
import { PRICE } from '../item-bank/price.ts'
import { SATISFACTION } from '../item-bank/satisfaction.ts'
import {
  ASSURANCE,
  EMPATHY,
  RELIABILITY,
  RESPONSIVENESS,
  TANGIBLES,
} from '../item-bank/service-dimensions.ts'

const { construct: _, ...complained } = COMPLAINED

export const ncsb2001: SurveyDefinition = indexQuestionnaire({
  instrument: 'ncsb-2001',
  minutes: 'five',
  constructs: {
    tangibles: CONSTRUCTS.tangibles,
    reliability: CONSTRUCTS.reliability,
    responsiveness: CONSTRUCTS.responsiveness,
    assurance: CONSTRUCTS.assurance,
    empathy: CONSTRUCTS.empathy,
    price: CONSTRUCTS.price,
    complaintHandling: CONSTRUCTS.complaintHandling,
    satisfaction: CONSTRUCTS.satisfaction,
    image: CONSTRUCTS.image,
    affectiveCommitment: CONSTRUCTS.affectiveCommitment,
    calculativeCommitment: CONSTRUCTS.calculativeCommitment,
    loyalty: CONSTRUCTS.intendedLoyalty,
  },
  paths: {
    tangibles: ['satisfaction'],
    reliability: ['satisfaction'],
    responsiveness: ['satisfaction'],
    assurance: ['satisfaction'],
    empathy: ['satisfaction'],
    price: ['satisfaction', 'loyalty'],
    complaintHandling: ['satisfaction', 'loyalty'],
    satisfaction: ['image', 'affectiveCommitment', 'calculativeCommitment', 'loyalty'],
    image: ['loyalty'],
    affectiveCommitment: ['loyalty'],
    calculativeCommitment: ['loyalty'],
  },
  pages: [
    PAGES.overall(SATISFACTION),
    PAGES.serviceRated([...TANGIBLES, ...RELIABILITY]),
    PAGES.people([...RESPONSIVENESS, ...ASSURANCE, ...EMPATHY]),
    PAGES.price(PRICE),
    PAGES.complaintHandling([
      complained,
      ...measuring('complaintHandling', [COMPLAINT_HANDLING, COMPLAINT_OUTCOME]),
    ]),
    PAGES.image(COMPANY_IMAGE),
    PAGES.commitment([...AFFECTIVE_COMMITMENT, ...CALCULATIVE_COMMITMENT]),
    PAGES.loyalty([REPURCHASE, RECOMMENDATION, SPEAKING_WELL]),
  ],
})
