import type { Element, Page, SurveyDefinition } from '../definition.ts'
import { type Bilingual, bilingual } from '../item-bank/bilingual.ts'
import { hundredPoints } from '../item-bank/hundred-points.ts'
import { type Row, row, rowScale } from '../item-bank/row-scale.ts'

/** Each statement continues "An excellent company …" and "This company …". */
const STATEMENTS = {
  tangibles: [
    row('equipment', bilingual('… has up-to-date equipment.', '设备先进。')),
    row(
      'premises',
      bilingual('… has premises that are pleasant to look at.', '环境设施美观舒适。'),
    ),
    row('staffDress', bilingual('… has neatly dressed staff.', '工作人员衣着整洁得体。')),
    row(
      'materials',
      bilingual('… has clear and appealing forms and web pages.', '资料、单据和网页清晰美观。'),
    ),
  ],
  reliability: [
    row(
      'keepsDeadlines',
      bilingual('… keeps its word on deadlines.', '说好什么时候办完就什么时候办完。'),
    ),
    row(
      'solvesProblems',
      bilingual(
        "… takes a customer's problem seriously and solves it.",
        '真心实意地解决顾客遇到的问题。',
      ),
    ),
    row('firstTime', bilingual('… gets things right the first time.', '第一次就把事情办好。')),
    row(
      'onSchedule',
      bilingual('… provides its services at the agreed time.', '按约定的时间提供服务。'),
    ),
    row('records', bilingual('… keeps records and bills free of errors.', '记录和账单准确无误。')),
  ],
  responsiveness: [
    row(
      'announcesTimes',
      bilingual(
        '… tells customers exactly when things will be done.',
        '准确告知顾客何时提供服务。',
      ),
    ),
    row('prompt', bilingual('… has staff who serve customers promptly.', '工作人员服务及时。')),
    row(
      'willing',
      bilingual('… has staff who are always willing to help.', '工作人员总是乐于帮助顾客。'),
    ),
    row(
      'hasTime',
      bilingual('… has staff who make time for every request.', '工作人员再忙也会回应顾客的要求。'),
    ),
  ],
  assurance: [
    row(
      'inspiresTrust',
      bilingual('… has staff whose conduct inspires trust.', '工作人员的言行令人信任。'),
    ),
    row(
      'feelsSafe',
      bilingual(
        '… lets customers feel safe in their dealings with it.',
        '让顾客在与其打交道时感到放心。',
      ),
    ),
    row('courteous', bilingual('… has staff who are always polite.', '工作人员始终有礼貌。')),
    row(
      'knowledgeable',
      bilingual('… has staff who know the answers to questions.', '工作人员有能力回答顾客的问题。'),
    ),
  ],
  empathy: [
    row(
      'individual',
      bilingual('… treats its customers as individuals.', '把每位顾客当作独立的个体对待。'),
    ),
    row(
      'hours',
      bilingual('… is open at hours that suit all its customers.', '营业时间方便所有顾客。'),
    ),
    row(
      'personalCare',
      bilingual(
        '… has staff who attend to each customer in person.',
        '工作人员给予顾客个别的关照。',
      ),
    ),
    row(
      'bestInterest',
      bilingual('… has its customers’ interests at heart.', '把顾客的利益放在心上。'),
    ),
    row(
      'specificNeeds',
      bilingual('… understands the specific needs of its customers.', '了解顾客的具体需要。'),
    ),
  ],
} as const satisfies Record<string, readonly Row[]>

const ENDS = bilingual(
  '1 = disagree completely, 7 = agree completely. Leave a line blank if you cannot tell.',
  '1 = 完全不同意，7 = 完全同意。无法判断的可以不填。',
)

const DIMENSIONS = Object.keys(STATEMENTS) as (keyof typeof STATEMENTS)[]

function asked(role: 'expectation' | 'perception', suffix: string, stem: Bilingual): Element[] {
  return DIMENSIONS.map(dimension => {
    const { type, name, ...rest } = rowScale(
      `${dimension}${suffix}`,
      stem,
      ENDS,
      7,
      STATEMENTS[dimension],
    )
    return { type, name, role, dimension, ...rest, isRequired: true }
  })
}

const SERVICE_DIMENSIONS: Readonly<Record<keyof typeof STATEMENTS, Bilingual>> = {
  tangibles: bilingual('How premises, equipment and staff look', '场所、设备和人员的外在表现'),
  reliability: bilingual('Doing what was promised, correctly and on time', '准确、按时地履行承诺'),
  responsiveness: bilingual('Willing and prompt help', '主动、及时的帮助'),
  assurance: bilingual('Knowledge and courtesy that inspire confidence', '令人放心的知识与礼貌'),
  empathy: bilingual('Individual attention and understanding', '对顾客的个别关注与理解'),
}

const pages: Page[] = [
  {
    name: 'expected',
    title: bilingual('An excellent company', '优秀的公司'),
    description: bilingual(
      'Think of a company of this kind that gives excellent service. How far do you agree that it would have each of these?',
      '请设想一家提供优质服务的同类公司。您在多大程度上同意它应具备以下各点？',
    ),
    elements: asked(
      'expectation',
      'Expected',
      bilingual('An excellent company of this kind …', '一家优秀的同类公司：'),
    ),
  },
  {
    name: 'weights',
    title: bilingual('What matters most', '各方面的重要程度'),
    elements: [
      hundredPoints(
        'points',
        bilingual(
          'How important is each of these five to you?',
          '以下五个方面对您来说各有多重要？',
        ),
        DIMENSIONS.map(dimension => [dimension, SERVICE_DIMENSIONS[dimension]] as const),
      ),
    ],
  },
  {
    name: 'perceived',
    title: bilingual('The company', '该公司'),
    description: bilingual(
      'Now think of the company that you are rating, as you have experienced it.',
      '现在请根据您的实际体验评价该公司。',
    ),
    elements: asked('perception', 'Perceived', bilingual('This company …', '该公司：')),
  },
]

/** 22 pairs in five dimensions, with 100 points shared out over them. */
export const servqual: SurveyDefinition = {
  title: bilingual('Service quality survey', '服务质量调查'),
  description: bilingual(
    'This takes about eight minutes. We first ask what you expect of an excellent company, then how you experience this one. There are no right or wrong answers.',
    '填写大约需要八分钟。我们先询问您对优秀公司的期望，再询问您对该公司的实际感受。答案没有对错之分。',
  ),
  pages,
}
