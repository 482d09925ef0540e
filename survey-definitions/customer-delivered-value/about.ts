import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'customer-delivered-value',
  group: 'gap',
  title: {
    en: 'Customer delivered value',
    'zh-cn': '顾客让渡价值',
  },
  description: {
    en: 'Sets what customers get (product, service, people, image) against what it costs them (money, time, effort, worry), beside the best rival.',
    'zh-cn':
      '比较顾客的所得（产品、服务、人员、形象）与付出（货币、时间、体力、精神），并与最强的竞争对手对照。',
  },
  minutes: 7,
  source: {
    en: 'The eight blocks are confirmed from descriptions of Kotler’s concept: total value of product, service, personnel and image less total cost in money, time, energy and psychic strain. As an instrument it is our own: two or three questions a block from 1 to 10, 100 points for each side, the difference V − C turned into an index from 0 to 100.',
    'zh-cn':
      '八个组成部分已依据对科特勒（Kotler）概念的介绍核实：产品、服务、人员、形象的总价值减去货币、时间、体力、精神的总成本。问卷形式为自行设计：每部分两至三题，1 至 10 分，两方各分配 100 分，差值 V − C 换算为 0 至 100 的指数。',
  },
  confirmed: false,
}
