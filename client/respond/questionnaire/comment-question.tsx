import type { QuestionCommentModel } from 'survey-core'
import { describedBy, SingleInput } from '../questions/question-group.tsx'
import { useWords } from '../shell/words.ts'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** Own words, in as many lines as they need. */
export function CommentQuestion({ question, faults }: QuestionProps<QuestionCommentModel>) {
  const words = useWords()
  const text = useQuestionText({ question, faults })
  const longest = Number(question.getMaxLength()) || undefined
  const value = String(question.value ?? '')
  return (
    <SingleInput {...text}>
      <textarea
        id={`${text.id}-input`}
        className="text-input"
        rows={question.rows}
        value={value}
        maxLength={longest}
        placeholder={question.renderedPlaceholder}
        disabled={question.isReadOnly}
        aria-required={text.required}
        aria-invalid={faults.length > 0}
        aria-describedby={describedBy(text)}
        onChange={event => {
          question.value = event.target.value
        }}
      />
      {longest !== undefined && value.length > longest * 0.8 && (
        <p className="explanation">{words('charactersLeft', { count: longest - value.length })}</p>
      )}
    </SingleInput>
  )
}
