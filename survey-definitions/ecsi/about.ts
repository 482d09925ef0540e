import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'ecsi',
  group: 'indexModel',
  title: {
    en: 'ECSI: European Customer Satisfaction Index',
    'zh-cn': 'ECSI：欧洲顾客满意度指数',
  },
  description: {
    en: "Adds the company's image to the drivers of satisfaction and asks about seven aspects of quality; suits services and brands.",
    'zh-cn': '在满意度的驱动因素中加入企业形象，并细分七个质量方面，适用于服务业和品牌企业。',
  },
  minutes: 4,
  source: {
    en: 'Constructs, indicators and twelve paths as in Tenenhaus, Esposito Vinzi, Chatelin and Lauro (2005); the wording is our own, for any company rather than a telephone provider. Satisfaction is asked first, so that the other questions do not colour it.',
    'zh-cn':
      '结构变量、指标和十二条路径依据 Tenenhaus、Esposito Vinzi、Chatelin、Lauro（2005）；问卷措辞为自行撰写，由电信企业推广到各类企业。满意度放在最前面，以免受其他问题影响。',
  },
  confirmed: true,
}
