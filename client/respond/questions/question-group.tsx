import type { ReactNode } from 'react'

/** What stands around the answer of any question. */
export interface QuestionText {
  /** Unique on the page; the ids of the question's parts begin with it. */
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  /** The word that marks a question which may be left out. */
  readonly optional?: string | undefined
  readonly required: boolean
  /** What is wrong with the answer, in words. */
  readonly faults: readonly string[]
}

/** What an input of the question is described by: its explanation and its faults. */
export function describedBy({ id, description, faults }: QuestionText): string | undefined {
  const ids = [description && `${id}-description`, faults.length > 0 && `${id}-faults`]
  return ids.filter(Boolean).join(' ') || undefined
}

/** What each input of a group is described by: only its faults, since the group says the rest. */
export function faultsId({ id, faults }: Pick<QuestionText, 'id' | 'faults'>): string | undefined {
  return faults.length > 0 ? `${id}-faults` : undefined
}

/** A question that is answered by several inputs together. */
interface QuestionGroupProps extends QuestionText {
  /** One answer among several (`radiogroup`), or any number of inputs (`group`). */
  readonly role: 'radiogroup' | 'group'
  readonly children: ReactNode
}

export function QuestionGroup({ role, children, ...question }: QuestionGroupProps) {
  const { id, title, description, optional, required, faults } = question
  const state = role === 'radiogroup' && {
    'aria-required': required,
    'aria-invalid': faults.length > 0,
  }
  return (
    <fieldset
      className="question"
      id={id}
      role={role}
      {...state}
      aria-describedby={describedBy(question)}
    >
      <legend className="question-title">
        <QuestionTitle title={title} optional={optional} />
      </legend>
      {description && (
        <p className="explanation" id={`${id}-description`}>
          {description}
        </p>
      )}
      {children}
      <QuestionFaults id={id} faults={faults} />
    </fieldset>
  )
}

export function QuestionTitle({ title, optional }: Pick<QuestionText, 'title' | 'optional'>) {
  return (
    <>
      {title}
      {optional && <span className="optional"> {optional}</span>}
    </>
  )
}

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
