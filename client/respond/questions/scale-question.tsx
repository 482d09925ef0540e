import type { ReactNode } from 'react'
import { QuestionGroup } from './question-group.tsx'
import { faultsId, type QuestionText } from './question-text.ts'
import { QuietChoice } from './quiet-choice.tsx'
import { Scale, type ScaleProps } from './scale.tsx'

export interface ScaleQuestionProps extends Omit<ScaleProps, 'faultsId'> {
  readonly text: QuestionText
  readonly dontKnow?: DontKnow | undefined
  readonly children?: ReactNode
}

export interface DontKnow {
  readonly label: string
  readonly isChosen: boolean
  readonly choose: () => void
}

/** A scale with its question and, where it is offered, "don't know" beside it. */
export function ScaleQuestion({ text, dontKnow, children, ...scale }: ScaleQuestionProps) {
  const faults = faultsId(text)
  return (
    <QuestionGroup role="radiogroup" {...text}>
      <Scale {...scale} faultsId={faults} />
      {dontKnow && (
        <QuietChoice
          {...dontKnow}
          kind="radio"
          name={scale.name}
          disabled={scale.disabled ?? false}
          faultsId={faults}
        />
      )}
      {children}
    </QuestionGroup>
  )
}
