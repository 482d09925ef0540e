import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'gbt-19038',
  group: 'indexModel',
  title: {
    en: 'GB/T 19038-2009 layout',
    'zh-cn': 'GB/T 19038-2009 版式',
  },
  description: {
    en: 'The six variables of the Chinese model with seven aspects of quality and questions about the customer, for reports laid out as the standard lists them.',
    'zh-cn':
      '采用中国模型的六个结构变量，细分七个质量方面，并询问顾客背景信息，便于按该标准的章节编写报告。',
  },
  minutes: 4,
  source: {
    en: 'Confirmed from the list of contents of GB/T 19038-2009 (in force since 2009-12-01): a structural equation model, sampling plan, collection, questionnaire, statistics and analysis, with annexes on an example model (A), sampling (B), reliability and validity (C) and the importance matrix (D). The text of Annex A was not available: the six variables, the twelve candidate paths (one may have to be switched off, see CCSI), the ten-point scale and the index formula are of the ACSI line and not quoted from the standard. The wording and the background questions are our own. Check them against the standard before claiming conformity.',
    'zh-cn':
      '已依据 GB/T 19038-2009（2009-12-01 起实施）的目次核实：采用结构方程模型，规定抽样方案、数据收集、问卷以及统计分析，附录包括示例模型（A）、抽样方法（B）、信度和效度检验（C）、重要性策略矩阵（D）。未能取得附录 A 的正文：六个结构变量、十二条候选路径（其中一条可能需要关闭，参见 CCSI）、十分制量表和指数公式均沿用 ACSI 系列，并非引自标准原文。问卷措辞和背景信息题为自行撰写。声明符合标准之前，请对照标准原文核对。',
  },
  confirmed: false,
}
