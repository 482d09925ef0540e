import { type Bilingual, bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const service = (name: string, title: Bilingual) =>
  tenPoint(name, 'serviceQuality', title, POOR_GOOD)

/** Overall, fit and reliability, as of the service around the product. */
export const SERVICE_QUALITY = [
  service('serviceOverall', bilingual('The quality of the service overall', '服务的总体质量')),
  service(
    'serviceFit',
    bilingual('How well the service meets your personal needs', '服务满足您个人需要的程度'),
  ),
  service(
    'serviceReliability',
    bilingual(
      'How reliably the service is given, without mistakes',
      '服务稳定可靠、不出差错的程度',
    ),
  ),
]

/** Three more aspects of the service. */
export const SERVICE_ASPECTS = [
  service(
    'serviceCourtesy',
    bilingual('How friendly and attentive the staff are', '工作人员热情、周到的程度'),
  ),
  service(
    'serviceCompetence',
    bilingual('How well the staff know their business', '工作人员的业务熟练程度'),
  ),
  service(
    'serviceAccess',
    bilingual('How easy it is to reach someone who can help', '需要帮助时联系到相关人员的方便程度'),
  ),
]
