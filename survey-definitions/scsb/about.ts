import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'scsb',
  group: 'indexModel',
  title: {
    en: 'SCSB: Swedish Customer Satisfaction Barometer (1989)',
    'zh-cn': 'SCSB：瑞典顾客满意度晴雨表（1989）',
  },
  description: {
    en: 'The first national index and the shortest model: expectations and value for money explain satisfaction, which shows in complaints and loyalty.',
    'zh-cn':
      '最早的国家级指数，也是最精简的模型：用期望和性价比解释满意度，并衡量其对抱怨和忠诚的影响。',
  },
  minutes: 2,
  source: {
    en: 'Confirmed from descriptions of the model: five constructs, six paths, a ten-point scale, and performance understood as value (quality given price, price given quality). Not confirmed: the numbers of indicators, which follow Fornell (1992) as remembered; the two complaint questions and price tolerance are our own form. The wording is our own. Satisfaction is asked first, so that the other questions do not colour it.',
    'zh-cn':
      '已依据对该模型的介绍核实：五个结构变量、六条路径、十分制量表，以及以价值（就价格评价质量，就质量评价价格）理解绩效。尚未核实：各变量的指标数量，系凭记忆依照 Fornell（1992）；两道投诉题和价格承受度题的形式为自行设计。问卷措辞为自行撰写。满意度放在最前面，以免受其他问题影响。',
  },
  confirmed: false,
}
