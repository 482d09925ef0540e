import { bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const priceGivenQuality = tenPoint(
  'priceGivenQuality',
  'value',
  bilingual(
    'Given the quality you get, how do you rate the prices you pay?',
    '就您得到的质量而言，您如何评价所付的价格？',
  ),
  [bilingual('Very poor prices', '价格非常不合理'), bilingual('Very good prices', '价格非常合理')],
)

const qualityGivenPrice = tenPoint(
  'qualityGivenPrice',
  'value',
  bilingual(
    'Given the prices you pay, how do you rate the quality you get?',
    '就您所付的价格而言，您如何评价得到的质量？',
  ),
  [bilingual('Very poor quality', '质量非常差'), bilingual('Very good quality', '质量非常好')],
)

/** Price given quality, quality given price. */
export const VALUE = [priceGivenQuality, qualityGivenPrice]

export const VALUE_COMPARED = tenPoint(
  'valueCompared',
  'value',
  bilingual(
    'Compared with other companies, how do you rate what you get for your money?',
    '与其他公司相比，您觉得所花的钱值不值？',
  ),
  POOR_GOOD,
)
