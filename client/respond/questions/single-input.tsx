import type { ReactNode } from 'react'
import { QuestionFaults } from './question-faults.tsx'
import { QuestionTitle } from './question-group.tsx'
import type { QuestionText } from './question-text.ts'

/** A question that is answered by one input, whose id is `${id}-input`. */
export function SingleInput({ children, ...question }: QuestionText & { children: ReactNode }) {
  const { id, title, description, optional, faults } = question
  return (
    <div className="question" id={id}>
      <label className="question-title" htmlFor={`${id}-input`}>
        <QuestionTitle title={title} optional={optional} />
      </label>
      {description && (
        <p className="explanation" id={`${id}-description`}>
          {description}
        </p>
      )}
      {children}
      <QuestionFaults id={id} faults={faults} />
    </div>
  )
}
