import type { QuestionRatingModel } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { ChoiceList } from '../questions/choice-list.tsx'
import { QuestionGroup } from '../questions/question-group.tsx'
import { faultsId } from '../questions/question-text.ts'
import { QuietChoice } from '../questions/quiet-choice.tsx'
import { Scale } from '../questions/scale.tsx'
import { useWords } from '../shell/words.ts'
import { ClearAnswer } from './clear-answer.tsx'
import { Comment } from './comment.tsx'
import type { QuestionProps } from './question-props.ts'
import { useQuestionText } from './use-question-text.ts'

/** Labels longer than that stand under each other rather than in boxes side by side. */
const LONGEST_FACE = 3

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
  const common = {
    name: question.id,
    options,
    disabled: question.isReadOnly,
    faultsId: faultsId(text),
  }
  return (
    <QuestionGroup role="radiogroup" {...text}>
      {options.every(({ label }) => [...label].length <= LONGEST_FACE) ? (
        <Scale
          {...common}
          low={question.locMinRateDescription.renderedHtml || undefined}
          high={question.locMaxRateDescription.renderedHtml || undefined}
          chosen={chosen}
          choose={choose}
        />
      ) : (
        <ChoiceList {...common} kind="radio" chosen={chosen ? [chosen] : []} choose={choose} />
      )}
      {question.getPropertyValue('dontKnow') && (
        <QuietChoice
          kind="radio"
          name={question.id}
          label={words('dontKnow')}
          isChosen={question.value === DONT_KNOW}
          choose={() => {
            question.value = DONT_KNOW
          }}
          disabled={question.isReadOnly}
          faultsId={faultsId(text)}
        />
      )}
      <ClearAnswer question={question} />
      <Comment question={question} />
    </QuestionGroup>
  )
}
