import { type Bilingual, bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const product = (name: string, title: Bilingual) =>
  tenPoint(name, 'productQuality', title, POOR_GOOD)

/** Overall, fit and reliability, as of the product alone. */
export const PRODUCT_QUALITY = [
  product('productOverall', bilingual('The quality of the product overall', '产品的总体质量')),
  product(
    'productFit',
    bilingual('How well the product meets your personal needs', '产品满足您个人需要的程度'),
  ),
  product(
    'productReliability',
    bilingual('How reliably the product works, without faults', '产品性能可靠、不出故障的程度'),
  ),
]

/** Three more aspects of the product. */
export const PRODUCT_ASPECTS = [
  product(
    'productRange',
    bilingual('The choice of products that the company offers', '该公司产品的种类与选择范围'),
  ),
  product('productEase', bilingual('How easy the product is to use', '产品使用起来的方便程度')),
  product(
    'productInformation',
    bilingual('The clarity of what you are told about the product', '产品说明和相关信息的清晰程度'),
  ),
]
