import { type Bilingual, bilingual } from './bilingual.ts'
import { DISAGREE_AGREE } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const statement = (name: string, title: Bilingual) => tenPoint(name, 'image', title, DISAGREE_AGREE)

/** Four statements about the brand. */
export const BRAND_IMAGE = [
  statement('brandKnown', bilingual('It is a well-known brand.', '该品牌知名度高。')),
  statement('brandReputation', bilingual('It has a good reputation.', '该品牌口碑好。')),
  statement('brandTrusted', bilingual('It is a brand one can trust.', '该品牌值得信赖。')),
  statement(
    'brandDistinct',
    bilingual(
      'It stands out clearly from other brands.',
      '该品牌有鲜明的特点，与其他品牌明显不同。',
    ),
  ),
]
