import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'mcsi',
  group: 'indexModel',
  title: {
    en: 'MCSI: Malaysian index, as a copy of ECSI',
    'zh-cn': 'MCSI：马来西亚指数（ECSI 副本）',
  },
  description: {
    en: 'The questions and paths of ECSI to start from and to edit; suits service industries.',
    'zh-cn': '以 ECSI 的题目和路径为起点，可自行修改，适用于服务业。',
  },
  minutes: 4,
  source: {
    en: 'Confirmed: Abdullah, Husain and El-Nassir surveyed 14 service industries and 40 firms. Not confirmed: their constructs and paths; that the model resembles ECSI, with image, is remembered only. So this is a copy of our ECSI to be edited, and its figures must not be compared with published MCSI values.',
    'zh-cn':
      '已核实：Abdullah、Husain、El-Nassir 的调查覆盖 14 个服务行业、40 家企业。尚未核实：其结构变量和路径；模型与 ECSI 相近并包含企业形象，仅凭记忆。因此这里只是本系统 ECSI 的副本，供自行修改，结果不可与已发布的 MCSI 数值比较。',
  },
  confirmed: false,
}
