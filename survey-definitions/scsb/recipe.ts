import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { VOICE } from '../item-bank/complaints.ts'
import { CONSTRUCTS } from '../item-bank/constructs.ts'
import { EXPECTATIONS } from '../item-bank/expectations.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { measuring } from '../item-bank/measuring.ts'
import { PAGES } from '../item-bank/pages.ts'
import { VALUE } from '../item-bank/value.ts'

export const scsb: SurveyDefinition = indexQuestionnaire({
  instrument: 'scsb',
  minutes: 'two',
  constructs: {
    expectations: CONSTRUCTS.expectations,
    performance: CONSTRUCTS.performance,
    satisfaction: CONSTRUCTS.satisfaction,
    voice: CONSTRUCTS.voice,
    loyalty: CONSTRUCTS.priceLoyalty,
  },
  paths: {
    expectations: ['performance', 'satisfaction'],
    performance: ['satisfaction'],
    satisfaction: ['voice', 'loyalty'],
    voice: ['loyalty'],
  },
  pages: [
    ACSI_LINE.pages.overall,
    PAGES.expectations(EXPECTATIONS.slice(0, 1)),
    PAGES.value(measuring('performance', VALUE)),
    PAGES.complaints(VOICE),
    ACSI_LINE.pages.loyalty,
  ],
})
