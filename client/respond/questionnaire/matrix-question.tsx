import type { QuestionMatrixModel } from 'survey-core'
import { ChoiceList } from '../questions/choice-list.tsx'
import { faultsId, QuestionFaults, QuestionGroup } from '../questions/question-group.tsx'
import { fitsScale, Scale } from '../questions/scale-question.tsx'
import { Comment } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** The same scale for several rows. Each row is a question of its own: a table fits no phone. */
export function MatrixQuestion({ question, faults }: QuestionProps<QuestionMatrixModel>) {
  const text = useQuestionText({ question, faults: faults.filter(({ row }) => !row) })
  const columns = question.visibleColumns
  const options = columns.map((column, index) => ({
    key: String(index),
    label: column.locText.renderedHtml,
  }))
  const isShort = fitsScale(options)
  return (
    <QuestionGroup role="group" {...text}>
      {question.visibleRows.map(row => {
        const place = columns.findIndex(column => column.value === row.value)
        const rowFaults = faults.flatMap(fault => (fault.row?.name === row.name ? fault.words : []))
        const rowText = { id: row.id, faults: rowFaults }
        const common = {
          name: row.fullName,
          options,
          disabled: row.isReadOnly,
          faultsId: faultsId(rowText),
          choose: (key: string) => {
            row.value = columns[Number(key)]?.value
          },
        }
        return (
          <fieldset
            className="matrix-row"
            key={row.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it
            role="radiogroup"
            aria-required={text.required}
            aria-invalid={rowFaults.length > 0}
          >
            <legend>{row.locText.renderedHtml}</legend>
            {isShort ? (
              <Scale {...common} chosen={place < 0 ? undefined : String(place)} />
            ) : (
              <ChoiceList
                {...common}
                kind="radio"
                sideBySide
                chosen={place < 0 ? [] : [String(place)]}
              />
            )}
            <QuestionFaults {...rowText} />
          </fieldset>
        )
      })}
      <Comment question={question} />
    </QuestionGroup>
  )
}
