import type { QuestionRatingModel } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { ChoiceList, QuietChoice } from '../questions/choice-list.tsx'
import { faultsId, QuestionGroup } from '../questions/question-group.tsx'
import { fitsScale, ScaleQuestion } from '../questions/scale-question.tsx'
import { useWords } from '../shell/words.ts'
import { ClearAnswer, Comment } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** Numbers side by side; points with longer names under each other. */
export function RatingQuestion({ question, faults }: QuestionProps<QuestionRatingModel>) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const items = question.visibleRateValues
  const options = items.map((item, index) => ({
    key: String(index),
    label: item.locText.renderedHtml,
    enabled: item.isEnabled,
  }))
  const place = items.findIndex(item => item.value === question.value)
  const chosen = place < 0 ? undefined : String(place)
  const choose = (key: string) => {
    question.value = items[Number(key)]?.value
  }
  const common = { name: question.id, options, disabled: question.isReadOnly }
  const dontKnow = question.getPropertyValue('dontKnow')
    ? {
        label: words('dontKnow'),
        isChosen: question.value === DONT_KNOW,
        choose: () => {
          question.value = DONT_KNOW
        },
      }
    : undefined
  const others = (
    <>
      <ClearAnswer question={question} />
      <Comment question={question} />
    </>
  )

  if (fitsScale(options)) {
    return (
      <ScaleQuestion
        {...common}
        text={text}
        low={question.locMinRateDescription.renderedHtml || undefined}
        high={question.locMaxRateDescription.renderedHtml || undefined}
        chosen={chosen}
        choose={choose}
        dontKnow={dontKnow}
      >
        {others}
      </ScaleQuestion>
    )
  }
  const shared = { ...common, faultsId: faultsId(text) }
  return (
    <QuestionGroup role="radiogroup" {...text}>
      <ChoiceList {...shared} kind="radio" chosen={chosen ? [chosen] : []} choose={choose} />
      {dontKnow && <QuietChoice {...shared} {...dontKnow} kind="radio" />}
      {others}
    </QuestionGroup>
  )
}
