import { type Bilingual, bilingual } from './bilingual.ts'
import { POOR_GOOD } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

const of = (construct: string) => (name: string, title: Bilingual) =>
  tenPoint(name, construct, title, POOR_GOOD)

const tangible = of('tangibles')
export const TANGIBLES = [
  tangible(
    'premises',
    bilingual('The look and upkeep of premises and equipment', '营业场所和设备的外观与维护状况'),
  ),
  tangible('staffAppearance', bilingual('The neat appearance of the staff', '工作人员的仪容仪表')),
  tangible(
    'materials',
    bilingual(
      'How clear and pleasant forms, web pages and other materials are',
      '单据、网页等资料的清晰美观程度',
    ),
  ),
]

const reliable = of('reliability')
export const RELIABILITY = [
  reliable('promisesKept', bilingual('Keeping promises', '履行承诺的情况')),
  reliable('rightFirstTime', bilingual('Getting things right the first time', '一次就把事情办好')),
  reliable('onTime', bilingual('Doing things at the time agreed', '按约定的时间完成')),
]

const responsive = of('responsiveness')
export const RESPONSIVENESS = [
  responsive('promptness', bilingual('Serving you promptly', '服务的及时程度')),
  responsive('willingness', bilingual('Being willing to help', '工作人员乐于帮助的程度')),
  responsive(
    'keepingInformed',
    bilingual('Telling you when things will be done', '主动告知办理进度和时间'),
  ),
]

const assuring = of('assurance')
export const ASSURANCE = [
  assuring('knowledge', bilingual('The knowledge and skill of the staff', '工作人员的知识与技能')),
  assuring('courtesy', bilingual('The courtesy of the staff', '工作人员的礼貌程度')),
  assuring(
    'security',
    bilingual('Feeling safe in your dealings with the company', '与该公司打交道时的安心程度'),
  ),
]

const empathic = of('empathy')
export const EMPATHY = [
  empathic('individualAttention', bilingual('Individual attention to you', '对您的个别关注')),
  empathic('understandingNeeds', bilingual('Understanding what you need', '了解您需要的程度')),
  empathic(
    'convenientHours',
    bilingual('Hours and ways of contact that suit you', '营业时间和联系方式的方便程度'),
  ),
]
