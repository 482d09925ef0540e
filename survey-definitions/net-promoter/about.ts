import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'net-promoter',
  group: 'shortMetric',
  title: {
    en: 'Short metrics: NPS, CSAT and CES',
    'zh-cn': '简短指标：NPS、CSAT 与 CES',
  },
  description: {
    en: 'Recommendation, satisfaction and effort in one minute, with the reason in the customer’s own words; suits surveys after a contact.',
    'zh-cn':
      '用一分钟了解推荐意愿、满意度和费力程度，并请顾客用自己的话说明原因，适合在服务接触之后使用。',
  },
  minutes: 1,
  source: {
    en: 'Net promoter score from 0 to 10: 9 and 10 are promoters, 0 to 6 detractors (Reichheld 2003). Satisfaction from 1 to 5 is counted as the share of 4 and 5. Effort from 1 to 7, as agreement with a statement, is reported as the mean and the share of 5 to 7; that form is remembered, not read in a source. The wording is our own. A short metric carries no model: it tells how many, not why.',
    'zh-cn':
      '净推荐值为 0 至 10 分：9、10 分为推荐者，0 至 6 分为贬损者（Reichheld 2003）。满意度为 1 至 5 分，按 4、5 分所占比例计算。费力程度以对一句陈述的同意程度衡量，1 至 7 分，报告平均值和 5 至 7 分所占比例；该形式凭记忆给出，未查阅原文。问卷措辞为自行撰写。简短指标不含模型，只能说明有多少，不能说明为什么。',
  },
  confirmed: false,
}
