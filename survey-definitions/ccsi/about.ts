import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'ccsi',
  group: 'indexModel',
  title: {
    en: 'CCSI: Chinese Customer Satisfaction Index',
    'zh-cn': 'CCSI：中国顾客满意度指数',
  },
  description: {
    en: 'Explains satisfaction by brand image, expected quality, perceived quality and value, and loyalty by satisfaction and image; suits brands in the Chinese market.',
    'zh-cn':
      '用品牌形象、预期质量、感知质量和感知价值解释顾客满意度，并衡量其对顾客忠诚的影响，适用于面向中国市场的品牌。',
  },
  minutes: 3,
  source: {
    en: 'Confirmed: the six variables, and that eleven links join them. Not confirmed: which eleven, and the ten-point scale. The twelve candidates are all here: brand image to expected quality, perceived quality, perceived value, satisfaction and loyalty; expected quality to perceived quality, perceived value and satisfaction; perceived quality to perceived value and satisfaction; perceived value to satisfaction; satisfaction to loyalty. One of them is not in the printed figure: once you have it at hand, name that path under measurement.switchedOff, for example {"image": ["value"]}, and the model has eleven. The wording is our own.',
    'zh-cn':
      '已核实：六个结构变量，以及它们之间有十一条因果关系。尚未核实：具体是哪十一条，以及是否采用十分制。这里保留全部十二条候选路径：品牌形象指向预期质量、感知质量、感知价值、顾客满意度和顾客忠诚；预期质量指向感知质量、感知价值和顾客满意度；感知质量指向感知价值和顾客满意度；感知价值指向顾客满意度；顾客满意度指向顾客忠诚。其中有一条不在正式发布的模型图中，查到原图后，可在 measurement.switchedOff 中写明该路径，例如 {"image": ["value"]}，模型即为十一条路径。问卷措辞为自行撰写。',
  },
  confirmed: false,
}
