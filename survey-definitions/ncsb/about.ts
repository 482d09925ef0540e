import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'ncsb',
  group: 'indexModel',
  title: {
    en: 'NCSB: Norwegian Customer Satisfaction Barometer (first model)',
    'zh-cn': 'NCSB：挪威顾客满意度晴雨表（旧模型）',
  },
  description: {
    en: "ACSI with the company's image as a further driver of satisfaction and loyalty.",
    'zh-cn': '在 ACSI 基础上加入企业形象，作为满意度和忠诚的驱动因素。',
  },
  minutes: 3,
  source: {
    en: 'Confirmed from descriptions of the model: the constructs and paths of ACSI, and image with paths to satisfaction and loyalty. Not confirmed: how many questions measure image; the five here are those of our ECSI. The wording is our own.',
    'zh-cn':
      '已依据对该模型的介绍核实：结构变量和路径与 ACSI 相同，另有企业形象指向满意度和忠诚的路径。尚未核实：企业形象的题目数量，这里采用本系统 ECSI 问卷的五道题。问卷措辞为自行撰写。',
  },
  confirmed: false,
}
