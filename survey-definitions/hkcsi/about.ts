import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'hkcsi',
  group: 'indexModel',
  title: {
    en: 'HKCSI: Hong Kong Consumer Satisfaction Index',
    'zh-cn': 'HKCSI：香港消费者满意度指数',
  },
  description: {
    en: "ACSI with consumers' age, education and income as what colours their perceptions; suits products compared across a whole market.",
    'zh-cn':
      '在 ACSI 基础上加入消费者的年龄、教育和收入等特征，适用于在整个市场范围内比较各类产品。',
  },
  minutes: 3,
  source: {
    en: 'Confirmed from the description by City University of Hong Kong: consumer characteristics beside the constructs of satisfaction, products rather than firms as the unit, and product indices from 0 to 100 aggregated with the weights of the consumer price index. Not confirmed: the paths (here from characteristics to expectations, quality and value, otherwise as in ACSI) and the questions. The five classes of age, education and income are our own: adapt them to your market. The wording is our own.',
    'zh-cn':
      '已依据香港城市大学的介绍核实：除满意度各变量外还包括消费者特征，以产品而非企业为单位，各产品指数为 0 至 100 分，并按消费物价指数权重汇总。尚未核实：各条路径（这里由消费者特征指向期望、质量和价值，其余与 ACSI 相同）以及题目。年龄、教育、收入各分五档为自行设计，请按所在市场调整。问卷措辞为自行撰写。',
  },
  confirmed: false,
}
