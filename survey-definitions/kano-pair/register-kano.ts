import {
  ComponentCollection,
  LocalizableString,
  Question,
  QuestionCompositeModel,
  Serializer,
  SurveyModel,
  type TextMarkdownEvent,
} from 'survey-core'
import { IMPORTANCE_SCALE } from '#analysis/kano/kano-pair.ts'
import { emphasis, emphasisHtml } from './emphasis.ts'
import { IMPORTANCE_ENDS, IMPORTANCE_TITLE, KANO_ANSWERS } from './kano-wording.ts'

/**
 * Makes SurveyJS know the type `kano`: one feature, asked as a functional and a dysfunctional question
 * with five answers each and, if `asksImportance`, a third about its importance (Kano et al. 1984).
 * The answer is {functional, dysfunctional, importance?}. Composed of SurveyJS's own questions, so
 * that every renderer draws it. Any number of calls is one.
 */
export function registerKano(): void {
  if (ComponentCollection.Instance.getCustomQuestionByName('kano')) return
  ComponentCollection.Instance.add({
    name: 'kano',
    title: 'Kano',
    elementsJSON: [
      answers('functional'),
      answers('dysfunctional'),
      {
        ...{ type: 'rating', name: 'importance', title: IMPORTANCE_TITLE, visible: false },
        ...{ rateMin: IMPORTANCE_SCALE.min, rateMax: IMPORTANCE_SCALE.max },
        rateCount: IMPORTANCE_SCALE.max,
        displayMode: 'buttons',
        minRateDescription: IMPORTANCE_ENDS[0],
        maxRateDescription: IMPORTANCE_ENDS[1],
      },
    ],
    onInit: () => {
      Serializer.addProperties('kano', [
        { name: 'feature' },
        { name: 'functionalTitle:text', isLocalizable: true },
        { name: 'dysfunctionalTitle:text', isLocalizable: true },
        { name: 'asksImportance:boolean' },
      ])
    },
    onLoaded: setUp,
    onPropertyChanged: setUp,
  })
}

function answers(name: string) {
  return {
    ...{ type: 'radiogroup', name },
    choices: KANO_ANSWERS.map((text, index) => ({ value: index + 1, text })),
  }
}

/** Hands what the author set down to the questions inside. */
function setUp(kano: Question): void {
  if (!(kano instanceof QuestionCompositeModel)) return
  for (const inner of kano.contentPanel.questions) {
    inner.isRequired = kano.isRequired
    inner.requiredIf = kano.requiredIf
    const wording: unknown = kano[`loc${inner.name[0]?.toUpperCase()}${inner.name.slice(1)}Title`]
    if (wording instanceof LocalizableString) inner.locTitle.setJson(wording.getJson())
    else inner.visible = kano.getPropertyValue('asksImportance') === true
  }
  if (kano.survey instanceof SurveyModel) kano.survey.onTextMarkdown.add(setOffNegation)
}

function setOffNegation(_: SurveyModel, event: TextMarkdownEvent): void {
  const { element, name, text } = event
  const isOurs = element instanceof Question && element.parentQuestion?.getType() === 'kano'
  if (isOurs && name === 'title' && emphasis(text).some(({ isStrong }) => isStrong)) {
    event.html = emphasisHtml(text)
  }
}
