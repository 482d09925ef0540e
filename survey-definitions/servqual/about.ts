import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'servqual',
  group: 'gap',
  title: {
    en: 'SERVQUAL: gaps between expected and perceived service',
    'zh-cn': 'SERVQUAL：服务期望与感知的差距',
  },
  description: {
    en: 'Compares what customers expect of excellent service with what they find, in 22 pairs over five dimensions.',
    'zh-cn': '从五个维度、22 对题目比较顾客对优质服务的期望与实际感受。',
  },
  minutes: 8,
  source: {
    en: 'Parasuraman, Zeithaml and Berry (1988, 1991): 22 pairs on seven points are confirmed; how they divide over the dimensions (4, 5, 4, 4, 5) is remembered. The statements are our own paraphrase, not the published text. 100 points over the dimensions weight the overall gap. Perceptions alone (SERVPERF) usually explain satisfaction better, because differences are less reliable.',
    'zh-cn':
      '依据 Parasuraman、Zeithaml、Berry（1988、1991）：22 对题目和七分制已核实，各维度的题数（4、5、4、4、5）凭记忆给出。各项陈述为自行改写，并非原文。以 100 分在五个维度间的分配作为总差距的权重。由于差值的信度较低，仅用感知得分（SERVPERF）通常能更好地解释满意度。',
  },
  confirmed: false,
}
