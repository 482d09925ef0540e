import type { AboutInstrument } from '../about-instrument.ts'

export const about: AboutInstrument = {
  id: 'kano',
  group: 'kano',
  title: {
    en: 'Kano study: an example to adapt',
    'zh-cn': '卡诺研究：可改编的示例',
  },
  description: {
    en: 'Asks how customers feel with and without each feature, and sorts features into must-be, one-dimensional, attractive and indifferent.',
    'zh-cn':
      '分别询问具备和不具备每项功能时的感受，将功能分为当然质量、期望质量、迷人质量和无差异质量。',
  },
  minutes: 4,
  source: {
    en: 'The pair of questions, its five answers and the evaluation follow Kano, Seraku, Takahashi and Tsuji (1984) in the form of Berger and others (1993); importance is asked from 1 to 9. Six features of an invented parcel service show how pairs are worded: replace them by your own, at most twenty, with the negation set off between two asterisks. Features come in random order, the two questions of a pair stay together. The wording is our own.',
    'zh-cn':
      '成对提问、五个选项及评价方法依据 Kano、Seraku、Takahashi、Tsuji（1984），并采用 Berger 等（1993）的形式；重要程度为 1 至 9 分。以一家虚构快递公司的六项功能演示措辞，请替换为自己的功能，最多二十项，否定词用两个星号括起以突出显示。各项功能随机排序，同一功能的两个问题相邻。问卷措辞为自行撰写。',
  },
  confirmed: true,
}
