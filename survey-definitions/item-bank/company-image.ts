import { type Bilingual, bilingual } from './bilingual.ts'
import { DISAGREE_AGREE } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const statement = (name: string, title: Bilingual) => tenPoint(name, 'image', title, DISAGREE_AGREE)

/** Five statements about the company. */
export const COMPANY_IMAGE = [
  statement(
    'trustworthy',
    bilingual('It can be trusted in what it says and does.', '它言行一致，值得信赖。'),
  ),
  statement(
    'established',
    bilingual('It is stable and firmly established.', '它经营稳健，根基牢固。'),
  ),
  statement(
    'sociallyResponsible',
    bilingual('It contributes something to society.', '它对社会有所贡献。'),
  ),
  statement('caring', bilingual('It cares about its customers.', '它关心自己的顾客。')),
  statement(
    'innovative',
    bilingual('It is innovative and looks ahead.', '它勇于创新，具有前瞻性。'),
  ),
]
