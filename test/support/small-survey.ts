const rating = (name: string, construct: string) => ({
  type: 'rating',
  name,
  construct,
  title: { default: `How is ${name}?`, 'zh-cn': `${name} 如何？` },
  rateMax: 10,
  dontKnow: true,
})

/** A questionnaire with a model that is small enough to be read in a test. */
export const smallSurvey = {
  title: { default: 'Phone company', 'zh-cn': '电信公司' },
  measurement: {
    constructs: {
      image: { kind: 'composite', title: { default: 'Image', 'zh-cn': '形象' } },
      satisfaction: { kind: 'composite', title: { default: 'Satisfaction', 'zh-cn': '满意度' } },
    },
    paths: { image: ['satisfaction'] },
    focus: 'satisfaction',
  },
  pages: [
    {
      name: 'first',
      elements: [
        { ...rating('trust', 'image'), isRequired: true },
        rating('care', 'image'),
        rating('overall', 'satisfaction'),
        rating('ideal', 'satisfaction'),
        {
          type: 'comment',
          name: 'why',
          title: { default: 'Why?', 'zh-cn': '为什么？' },
          visibleIf: '{overall} < 5',
          maxLength: 200,
        },
      ],
    },
  ],
}

/** Its text as somebody typed it: byte for byte this, with spaces that no serializer would write. */
export const smallSurveyText = `${JSON.stringify(smallSurvey, null, 3)}\n\n`
