import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { ageGroup, classes } from '../item-bank/background.ts'
import { bilingual } from '../item-bank/bilingual.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { PAGES } from '../item-bank/pages.ts'

const education = classes(
  'education',
  bilingual('What is the highest education that you have completed?', '您的最高学历是什么？'),
  [
    bilingual('Primary school or less', '小学及以下'),
    bilingual('Lower secondary school', '初中'),
    bilingual('Upper secondary school', '高中、中专'),
    bilingual("Vocational college or bachelor's degree", '大专、本科'),
    bilingual("Master's degree or higher", '硕士及以上'),
  ],
  'characteristics',
)

const income = classes(
  'income',
  bilingual(
    'Compared with other households where you live, how high is the income of your household?',
    '与您居住地的其他家庭相比，您的家庭收入处于什么水平？',
  ),
  [
    bilingual('Among the lowest fifth', '最低的五分之一'),
    bilingual('Below the middle', '中等偏下'),
    bilingual('About the middle', '中等'),
    bilingual('Above the middle', '中等偏上'),
    bilingual('Among the highest fifth', '最高的五分之一'),
  ],
  'characteristics',
)

export const hkcsi: SurveyDefinition = indexQuestionnaire({
  instrument: 'hkcsi',
  minutes: 'three',
  constructs: {
    characteristics: {
      kind: 'composite',
      mode: 'B',
      title: bilingual('Consumer characteristics', '消费者特征'),
      description: bilingual(
        'Age, education and income, which colour how quality and value are perceived.',
        '年龄、教育和收入，会影响对质量和价值的感受。',
      ),
    },
    ...ACSI_LINE.constructs,
  },
  paths: { characteristics: ['expectations', 'quality', 'value'], ...ACSI_LINE.paths },
  pages: [
    ...Object.values(ACSI_LINE.pages),
    PAGES.background([ageGroup('characteristics'), education, income]),
  ],
})
