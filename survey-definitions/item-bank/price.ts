import { type Bilingual, bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const price = (name: string, title: Bilingual) => tenPoint(name, 'price', title, POOR_GOOD)

/** What it costs, of itself and beside others. */
export const PRICE = [
  price('priceLevel', bilingual('The prices, all charges included', '包括各项费用在内的价格水平')),
  price(
    'priceCompared',
    bilingual('The prices compared with those of other companies', '与其他公司相比的价格水平'),
  ),
  price(
    'priceClarity',
    bilingual('How fair and easy to understand the prices are', '价格公平、易懂的程度'),
  ),
]
