import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'acsi',
  group: 'indexModel',
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
}
