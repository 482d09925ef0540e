import type { ReactNode } from 'react'
import { type Option, QuietChoice } from './choice-list.tsx'
import { faultsId, QuestionGroup, type QuestionText } from './question-group.tsx'

interface ScaleQuestionProps extends Omit<ScaleProps, 'faultsId'> {
  readonly text: QuestionText
  readonly dontKnow?: DontKnow | undefined
  readonly children?: ReactNode
}

interface DontKnow {
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

/** A row of numbers from one named end to the other; two rows where the screen is narrow. */
interface ScaleProps {
  readonly name: string
  readonly options: readonly Option[]
  readonly low?: string | undefined
  readonly high?: string | undefined
  readonly chosen: string | undefined
  readonly choose: (key: string) => void
  readonly disabled?: boolean
  /** The id of what says what is wrong, where something is. */
  readonly faultsId?: string | undefined
}

export function Scale(props: ScaleProps) {
  const { name, options, low, high, chosen, choose, disabled, faultsId } = props
  const last = options.length - 1
  const endOf = (index: number) => (index === 0 ? low : index === last ? high : undefined)
  return (
    <div
      className="scale"
      data-columns={narrowColumns(options.length)}
      data-points={options.length}
    >
      {low && (
        <span className="scale-end" data-end="low" aria-hidden="true">
          {low}
        </span>
      )}
      <div className="scale-points">
        {options.map(({ key, label, enabled = true }, index) => {
          const end = endOf(index)
          return (
            <label className="scale-point" key={key}>
              <input
                type="radio"
                name={name}
                value={key}
                checked={key === chosen}
                disabled={disabled || !enabled}
                aria-describedby={faultsId}
                onChange={() => choose(key)}
              />
              <span className="scale-face">
                {label}
                {end && <span className="unseen"> {end}</span>}
              </span>
            </label>
          )
        })}
      </div>
      {high && (
        <span className="scale-end" data-end="high" aria-hidden="true">
          {high}
        </span>
      )}
    </div>
  )
}

const MAX_FACE_LENGTH = 3

/** Longer names of points stand under each other rather than in boxes side by side. */
export function fitsScale(options: readonly Option[]): boolean {
  return options.every(({ label }) => [...label].length <= MAX_FACE_LENGTH)
}

/** At 320 px six targets of 44 px stand side by side, so ten make two rows of five. */
export function narrowColumns(points: number): number {
  const rows = Math.ceil(points / 6)
  return Math.max(1, Math.ceil(points / rows))
}
