import type { SurveyDefinition } from '../definition.ts'
import { CHINESE_LINE } from '../item-bank/chinese-line.ts'
import { EXPERIENCED_QUALITY, EXPERIENCED_SERVICE } from '../item-bank/experienced-quality.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { PAGES } from '../item-bank/pages.ts'
import { SATISFACTION, SATISFACTION_COMPARED } from '../item-bank/satisfaction.ts'

const { image, expectations, value, loyalty } = CHINESE_LINE.pages

export const ccsi: SurveyDefinition = indexQuestionnaire({
  ...CHINESE_LINE,
  instrument: 'ccsi',
  minutes: 'three',
  pages: [
    PAGES.overall([...SATISFACTION, SATISFACTION_COMPARED]),
    ...[image, expectations],
    PAGES.quality([...EXPERIENCED_QUALITY, EXPERIENCED_SERVICE]),
    ...[value, loyalty],
  ],
})
