import { type Bilingual, bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const aspect = (name: string, title: Bilingual) => tenPoint(name, 'quality', title, POOR_GOOD)

/** Seven aspects of products and services, each to be rated. */
export const QUALITY_ASPECTS = [
  aspect(
    'perceivedQuality',
    bilingual(
      "The quality of the company's products and services overall",
      '该公司产品和服务的总体质量',
    ),
  ),
  aspect(
    'technicalQuality',
    bilingual('How well the main product or service works technically', '主要产品或服务的技术性能'),
  ),
  aspect(
    'customerService',
    bilingual(
      'Customer service and the personal advice you were given',
      '客户服务以及为您提供的个人建议',
    ),
  ),
  aspect(
    'serviceQuality',
    bilingual('The quality of the services that you use', '您所使用的各项服务的质量'),
  ),
  aspect(
    'range',
    bilingual('The range of products and services on offer', '产品和服务的种类与选择范围'),
  ),
  aspect(
    'reliability',
    bilingual(
      'The reliability and accuracy of the products and services',
      '产品和服务的可靠性与准确性',
    ),
  ),
  aspect(
    'clarity',
    bilingual('The clarity and openness of the information provided', '所提供信息的清晰与透明程度'),
  ),
]
