const both = (english: string, chinese: string) => ({ default: english, 'zh-cn': chinese })
const choice = (value: string, english: string, chinese: string) => ({
  value,
  text: both(english, chinese),
})

/** A questionnaire with a question of every kind: on page one those that our page draws itself. */
export const everyQuestion = {
  title: both('Everything that can be asked', '各种题型'),
  description: both('One question of each kind.', '每种题型各一题。'),
  measurement: {
    constructs: {
      image: { kind: 'composite', title: both('Image', '形象') },
      satisfaction: { kind: 'composite', title: both('Satisfaction', '满意度') },
    },
    paths: { image: ['satisfaction'] },
    focus: 'satisfaction',
  },
  pages: [
    {
      name: 'ours',
      title: both('The usual kinds', '常用题型'),
      elements: [
        {
          type: 'rating',
          name: 'recommend',
          construct: 'satisfaction',
          isRequired: true,
          rateMin: 0,
          rateMax: 10,
          title: both('How likely are you to recommend us?', '您有多大可能推荐我们？'),
          description: both('Think of the last year.', '请回想最近一年的情况。'),
          minRateDescription: both('Not at all likely', '完全不可能'),
          maxRateDescription: both('Extremely likely', '非常可能'),
        },
        {
          type: 'rating',
          name: 'trust',
          construct: 'image',
          rateMax: 7,
          dontKnow: true,
          title: both('How far do you trust us?', '您对我们有多信任？'),
        },
        {
          type: 'radiogroup',
          name: 'where',
          isRequired: true,
          dontKnow: true,
          showOtherItem: true,
          title: both('Where did you buy?', '您在哪里购买的？'),
          choices: [choice('shop', 'In a shop', '实体店'), choice('web', 'Online', '网上')],
        },
        {
          type: 'checkbox',
          name: 'uses',
          showNoneItem: true,
          title: both('What do you use?', '您使用哪些服务？'),
          choices: [choice('calls', 'Calls', '通话'), choice('data', 'Data', '流量')],
        },
        {
          type: 'boolean',
          name: 'complained',
          title: both('Have you complained?', '您投诉过吗？'),
        },
        {
          type: 'dropdown',
          name: 'region',
          title: both('Where do you live?', '您居住在哪里？'),
          choices: [choice('north', 'North', '北方'), choice('south', 'South', '南方')],
        },
        {
          type: 'text',
          name: 'age',
          inputType: 'number',
          min: 0,
          max: 120,
          dontKnow: true,
          title: both('How old are you?', '您的年龄是？'),
        },
        {
          type: 'text',
          name: 'mail',
          inputType: 'email',
          title: both('Your e-mail address', '您的电子邮箱'),
        },
        {
          type: 'comment',
          name: 'reason',
          maxLength: 200,
          visibleIf: '{recommend} < 5',
          title: both('What could be better?', '哪些方面可以改进？'),
        },
        {
          type: 'panel',
          name: 'service',
          title: both('Our service', '我们的服务'),
          elements: [
            {
              type: 'matrix',
              name: 'staff',
              eachRowRequired: true,
              title: both('How far do you agree?', '您在多大程度上同意？'),
              columns: [
                { value: 1, text: both('Disagree', '不同意') },
                { value: 2, text: both('Neither', '说不准') },
                { value: 3, text: both('Agree', '同意') },
              ],
              rows: [
                choice('reach', 'Easy to reach', '容易联系'),
                choice('friendly', 'Friendly', '态度友好'),
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'theirs',
      title: both('The rarer kinds', '其他题型'),
      elements: [
        {
          type: 'ranking',
          name: 'order',
          title: both('What matters most?', '哪些最重要？'),
          choices: [choice('price', 'Price', '价格'), choice('quality', 'Quality', '质量')],
        },
        {
          type: 'slider',
          name: 'share',
          dontKnow: true,
          title: both('What share do you use?', '您使用的比例是多少？'),
        },
        {
          type: 'tagbox',
          name: 'words',
          title: both('Which words fit?', '哪些词合适？'),
          choices: [choice('fast', 'Fast', '快'), choice('fair', 'Fair', '公道')],
        },
        {
          type: 'multipletext',
          name: 'names',
          title: both('Who are we?', '我们是谁？'),
          items: [
            { name: 'first', title: both('First name', '名') },
            { name: 'last', title: both('Last name', '姓') },
          ],
        },
        {
          type: 'rating',
          name: 'stars',
          rateType: 'stars',
          title: both('How many stars?', '您给几颗星？'),
        },
        {
          type: 'matrixdropdown',
          name: 'shops',
          title: both('Our shops', '我们的门店'),
          columns: [
            { name: 'score', cellType: 'rating', title: both('Score', '评分') },
            { name: 'note', cellType: 'text', title: both('Note', '备注') },
          ],
          rows: [choice('centre', 'In the centre', '市中心')],
        },
        {
          type: 'paneldynamic',
          name: 'products',
          panelCount: 1,
          title: both('Your products', '您的产品'),
          templateElements: [{ type: 'text', name: 'product', title: both('Name', '名称') }],
        },
        {
          type: 'matrixdynamic',
          name: 'wishes',
          rowCount: 1,
          title: both('Your wishes', '您的愿望'),
          columns: [{ name: 'wish', cellType: 'text', title: both('Wish', '愿望') }],
        },
      ],
    },
  ],
}
