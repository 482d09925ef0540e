import type { Element } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'
import type { ScaleEnds } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

function yesNo(name: string, construct: string, title: Bilingual): Element {
  return {
    ...{ type: 'radiogroup', name, construct, title },
    isRequired: true,
    dontKnow: true,
    choices: [
      { value: 1, text: bilingual('Yes', '是') },
      { value: 0, text: bilingual('No', '否') },
    ],
  }
}

export const COMPLAINED = yesNo(
  'complained',
  'complaints',
  bilingual(
    'Have you complained to the company in the last 12 months, in any way?',
    '最近 12 个月内，您是否以任何方式向该公司投诉过？',
  ),
)

/** To whom a customer spoke up. */
export const VOICE = [
  yesNo(
    'complainedToStaff',
    'voice',
    bilingual(
      'In the last 12 months, have you complained to someone who serves customers, such as sales or counter staff?',
      '最近 12 个月内，您是否向销售、柜台等一线服务人员投诉过？',
    ),
  ),
  yesNo(
    'complainedToManagement',
    'voice',
    bilingual(
      'In the last 12 months, have you complained to the management or to a complaints office?',
      '最近 12 个月内，您是否向该公司管理层或投诉部门投诉过？',
    ),
  ),
]

const HANDLING: ScaleEnds = [bilingual('Very poorly', '非常差'), bilingual('Very well', '非常好')]

const { isRequired: _, ...lastComplaint } = tenPoint(
  'complaintHandling',
  undefined,
  bilingual('How well was your most recent complaint handled?', '您最近一次的投诉处理得如何？'),
  HANDLING,
)

/** Asked of those who complained; measures nothing. */
export const LAST_COMPLAINT: Element = { ...lastComplaint, visibleIf: '{complained} = 1' }

/** Asked of all: as experienced, or as expected. */
export const COMPLAINT_HANDLING = tenPoint(
  'complaintHandling',
  'complaints',
  bilingual(
    'If you have complained in the last 12 months: how well was your complaint handled? If you have not: how well do you think the company would handle one?',
    '如果您最近 12 个月内投诉过：您的投诉处理得如何？如果没有投诉过：您认为该公司会处理得如何？',
  ),
  HANDLING,
)

export const COMPLAINT_OUTCOME = tenPoint(
  'complaintOutcome',
  'complaints',
  bilingual(
    'And how fair was the outcome, or how fair would you expect it to be?',
    '投诉的处理结果是否公平？如果没有投诉过，您认为结果会是否公平？',
  ),
  [bilingual('Very unfair', '非常不公平'), bilingual('Very fair', '非常公平')],
)
