import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'ncsb-2001',
  group: 'indexModel',
  title: {
    en: 'NCSB 2001: the new Norwegian model',
    'zh-cn': 'NCSB 2001：挪威新模型',
  },
  description: {
    en: 'Explains satisfaction by five dimensions of service, price and complaint handling, and loyalty by image and two kinds of commitment; suits services with lasting customers.',
    'zh-cn':
      '用五个服务维度、价格和投诉处理解释满意度，用企业形象和两种承诺解释忠诚，适用于顾客关系持久的服务业。',
  },
  minutes: 5,
  source: {
    en: 'Confirmed from Johnson, Gustafsson, Andreassen, Lervik and Cha (2001) and descriptions of it: the constructs and paths; price takes the place of value, and image that of expectations, as a consequence. Not confirmed: the numbers of questions. One departure: the published model asks about complaint handling those only who complained; here everyone answers, from experience or expectation, so that the model can be estimated from all answers. In five industries complaint handling had little effect, and tangibles and assurance did not hold up: check them before relying on them. The wording is our own.',
    'zh-cn':
      '已依据 Johnson、Gustafsson、Andreassen、Lervik、Cha（2001）及相关介绍核实：结构变量和路径；以价格代替价值，以企业形象代替期望，且企业形象为结果变量。尚未核实：各变量的题目数量。有一处改动：原模型只向投诉过的顾客询问投诉处理，这里由全体顾客依据实际经历或预期作答，使模型可以用全部答卷估计。在五个行业的检验中，投诉处理影响很小，有形性和保证性未能成立，使用前请先行检验。问卷措辞为自行撰写。',
  },
  confirmed: false,
}
