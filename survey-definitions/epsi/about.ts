import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'epsi',
  group: 'indexModel',
  title: {
    en: 'EPSI: Extended Performance Satisfaction Index',
    'zh-cn': 'EPSI：扩展绩效满意度指数',
  },
  description: {
    en: 'ECSI with quality split into product and service, thirty questions in all; suits comparisons between providers of one industry.',
    'zh-cn':
      '在 ECSI 基础上将质量分为产品质量和服务质量，共三十道题，适用于同一行业内各企业的比较。',
  },
  minutes: 5,
  source: {
    en: 'Confirmed from EPSI Rating’s description: seven constructs with at least three questions each, 30 to 35 questions, a ten-point scale, and at least 250 interviews for each provider, which gives about ±2 points. Not confirmed: the paths, given here as those of ECSI with product and service quality in the place of quality. The wording is our own.',
    'zh-cn':
      '已依据 EPSI Rating 的介绍核实：七个结构变量，每个至少三道题，全卷 30 至 35 题，十分制量表，每家企业至少 250 份有效访问，误差约为 ±2 分。尚未核实：各条路径，这里按 ECSI 的路径给出，仅以产品质量和服务质量代替质量。问卷措辞为自行撰写。',
  },
  confirmed: false,
}
