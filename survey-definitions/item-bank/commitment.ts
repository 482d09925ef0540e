import { type Bilingual, bilingual } from './bilingual.ts'
import { DISAGREE_AGREE } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const affective = (name: string, title: Bilingual) =>
  tenPoint(name, 'affectiveCommitment', title, DISAGREE_AGREE)
const calculative = (name: string, title: Bilingual) =>
  tenPoint(name, 'calculativeCommitment', title, DISAGREE_AGREE)

/** Staying because one likes to. */
export const AFFECTIVE_COMMITMENT = [
  affective(
    'enjoysBeingCustomer',
    bilingual('I enjoy being a customer of this company.', '我乐于做该公司的顾客。'),
  ),
  affective('feelsAttached', bilingual('I feel attached to this company.', '我对该公司有感情。')),
  affective(
    'feelsCaredFor',
    bilingual(
      'I feel that this company has my interests at heart.',
      '我觉得该公司把我的利益放在心上。',
    ),
  ),
]

/** Staying because leaving would cost something. */
export const CALCULATIVE_COMMITMENT = [
  calculative(
    'paysToStay',
    bilingual(
      'It pays off for me to be a customer of this company.',
      '做该公司的顾客对我来说划算。',
    ),
  ),
  calculative(
    'lossOnLeaving',
    bilingual(
      'I would lose money or benefits if I left this company.',
      '如果离开该公司，我会损失金钱或优惠。',
    ),
  ),
  calculative(
    'effortOfLeaving',
    bilingual(
      'Changing to another company would be a lot of trouble.',
      '换到另一家公司会非常麻烦。',
    ),
  ),
]
