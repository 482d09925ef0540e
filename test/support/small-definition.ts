import type { SurveyDefinition } from '#survey-definitions/definition.ts'

const rating = (name: string, construct: string, more: object = {}) => ({
  type: 'rating',
  name,
  construct,
  title: { default: `How about ${name}?`, 'zh-cn': `${name} 如何？` },
  isRequired: true,
  dontKnow: true,
  rateMax: 10,
  ...more,
})

/** Two constructs, every kind of column: whole numbers, a reversed one, a recoded one with decimals. */
export const smallDefinition: SurveyDefinition = {
  title: { default: 'Small survey', 'zh-cn': '小问卷' },
  measurement: {
    constructs: {
      quality: { kind: 'composite', title: { default: 'Quality', 'zh-cn': '质量' } },
      satisfaction: { kind: 'composite', title: { default: 'Satisfaction', 'zh-cn': '满意度' } },
    },
    paths: { quality: ['satisfaction'] },
    focus: 'satisfaction',
  },
  pages: [
    {
      name: 'all',
      elements: [
        rating('speed', 'quality', { aliases: ['Q1'] }),
        rating('errors', 'quality', { aliases: ['Q2'], reversed: true }),
        rating('overall', 'satisfaction', { aliases: ['SAT1'] }),
        {
          type: 'text',
          name: 'tolerance',
          construct: 'satisfaction',
          title: { default: 'Tolerance', 'zh-cn': '容忍度' },
          inputType: 'number',
          min: 0,
          max: 20,
          step: 1,
          recode: { from: [0, 20], to: [1, 10] },
        },
        {
          type: 'radiogroup',
          name: 'channel',
          title: { default: 'Channel', 'zh-cn': '渠道' },
          choices: [
            { value: 'shop', text: { default: 'In the shop', 'zh-cn': '门店' } },
            { value: 'web', text: { default: 'Online', 'zh-cn': '网上' } },
          ],
        },
        { type: 'comment', name: 'why', title: { default: 'Why?', 'zh-cn': '为什么？' } },
      ],
    },
  ],
}
