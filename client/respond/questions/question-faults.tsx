import type { QuestionText } from './question-text.ts'

/** What is wrong with an answer. Spoken with its input, which is described by it. */
export function QuestionFaults({ id, faults }: Pick<QuestionText, 'id' | 'faults'>) {
  if (faults.length === 0) return null
  return (
    <ul className="faults" id={`${id}-faults`}>
      {faults.map(fault => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  )
}
