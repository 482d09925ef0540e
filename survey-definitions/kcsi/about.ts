import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'kcsi',
  group: 'indexModel',
  title: {
    en: 'NCSI (Korea): ACSI structure',
    'zh-cn': 'NCSI（韩国）：ACSI 结构',
  },
  description: {
    en: 'The six constructs of ACSI as the Korean national index uses them; suits comparisons with Korean industries.',
    'zh-cn': '采用韩国国家顾客满意度指数所用的 ACSI 六变量结构，适用于与韩国各行业比较。',
  },
  minutes: 3,
  source: {
    en: 'Confirmed from the Korea Productivity Center: six constructs as in ACSI, developed with the University of Michigan and estimated by partial least squares. Not confirmed: the questions, which are those of our ACSI. Not to be confused with the KCSI of KMAC, a different index whose model is not public as far as we know.',
    'zh-cn':
      '已依据韩国生产性本部（KPC）的介绍核实：六个结构变量与 ACSI 相同，与密歇根大学合作开发，采用偏最小二乘法估计。尚未核实：题目，这里采用本系统 ACSI 问卷的题目。请勿与 KMAC 的 KCSI 混淆，后者是另一种指数，据我们所知其模型未公开。',
  },
  confirmed: false,
}
