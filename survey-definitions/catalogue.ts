import acsi from './acsi/definition.json' with { type: 'json' }
import type { SurveyDefinition } from './definition.ts'
import ecsi from './ecsi/definition.json' with { type: 'json' }
import type { Locale } from './localized-text.ts'
import { readDefinition } from './parse-definition.ts'
import { questionsOf } from './questions.ts'

type Texts = Readonly<Record<Locale, string>>

/** An instrument that we ship: a definition to adopt, and what to know before adopting it. */
export interface Instrument {
  readonly id: string
  readonly title: Texts
  /** One sentence: what it is for. */
  readonly description: Texts
  readonly questions: number
  readonly minutes: number
  /** Where the model comes from, and what of it is confirmed. */
  readonly source: Texts
  readonly confirmed: boolean
  readonly definition: SurveyDefinition
  /** The same as text, its keys in the order in which they were written. */
  readonly text: string
}

export const catalogue: readonly Instrument[] = [
  instrument(acsi, {
    id: 'acsi',
    title: {
      en: 'ACSI: American Customer Satisfaction Index',
      'zh-cn': 'ACSI：美国顾客满意度指数',
    },
    description: {
      en: 'Explains satisfaction by expectations, quality and value, and shows what it does to complaints and loyalty; suits any company.',
      'zh-cn': '用期望、质量和价值解释满意度，并衡量满意度对抱怨和忠诚的影响，适用于各类企业。',
    },
    minutes: 3,
    source: {
      en: 'Constructs, indicators and paths as in Fornell, Johnson, Anderson, Cha and Bryant (1996); the wording is our own. Satisfaction is asked first, so that the other questions do not colour it. How ACSI itself recodes price tolerance is not public: here −25 to +25 per cent becomes 1 to 10, linearly.',
      'zh-cn':
        '结构变量、指标和路径依据 Fornell、Johnson、Anderson、Cha、Bryant（1996），问卷措辞为自行撰写。满意度放在最前面，以免受其他问题影响。ACSI 对价格承受度的换算方法未公开，这里将 −25% 至 +25% 线性换算为 1 至 10 分。',
    },
    confirmed: true,
  }),
  instrument(ecsi, {
    id: 'ecsi',
    title: {
      en: 'ECSI: European Customer Satisfaction Index',
      'zh-cn': 'ECSI：欧洲顾客满意度指数',
    },
    description: {
      en: "Adds the company's image to the drivers of satisfaction and asks about seven aspects of quality; suits services and brands.",
      'zh-cn': '在满意度的驱动因素中加入企业形象，并细分七个质量方面，适用于服务业和品牌企业。',
    },
    minutes: 4,
    source: {
      en: 'Constructs, indicators and twelve paths as in Tenenhaus, Esposito Vinzi, Chatelin and Lauro (2005); the wording is our own, for any company rather than a telephone provider. Satisfaction is asked first, so that the other questions do not colour it.',
      'zh-cn':
        '结构变量、指标和十二条路径依据 Tenenhaus、Esposito Vinzi、Chatelin、Lauro（2005）；问卷措辞为自行撰写，由电信企业推广到各类企业。满意度放在最前面，以免受其他问题影响。',
    },
    confirmed: true,
  }),
]

export function findInstrument(id: string): Instrument | undefined {
  return catalogue.find(instrument => instrument.id === id)
}

function instrument(
  json: unknown,
  about: Omit<Instrument, 'questions' | 'definition' | 'text'>,
): Instrument {
  const read = readDefinition(json)
  if (!read.ok) throw new TypeError(`${about.id}: ${read.problem.path}: ${read.problem.message}`)
  const { definition } = read
  const text = `${JSON.stringify(json, null, 2)}\n`
  return { ...about, questions: questionsOf(definition).length, definition, text }
}
