import type { QuestionDropdownModel } from 'survey-core'
import { describedBy, SingleInput } from '../questions/question-group.tsx'
import { useWords } from '../shell/words.ts'
import { Comment, OtherText } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** The device's own list, which every thumb and every screen reader knows. */
export function DropdownQuestion({ question, faults }: QuestionProps<QuestionDropdownModel>) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const choices = question.visibleChoices
  const place = choices.findIndex(item => question.isItemSelected(item))
  return (
    <SingleInput {...text}>
      <select
        id={`${text.id}-input`}
        className="text-input"
        value={place < 0 ? '' : String(place)}
        disabled={question.isReadOnly}
        aria-required={text.required}
        aria-invalid={faults.length > 0}
        aria-describedby={describedBy(text)}
        onChange={event => {
          const item = event.target.value === '' ? undefined : choices[Number(event.target.value)]
          if (item) question.selectItem(item)
          else question.clearValue()
        }}
      >
        <option value="">{words('choose')}</option>
        {choices.map((item, index) => (
          <option key={item.id} value={index} disabled={!question.getItemEnabled(item)}>
            {item.locText.renderedHtml}
          </option>
        ))}
      </select>
      <OtherText question={question} />
      <Comment question={question} />
    </SingleInput>
  )
}
