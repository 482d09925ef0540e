/** One answer on offer. */
export interface Option {
  readonly key: string
  readonly label: string
  readonly enabled?: boolean
}

/** Answers under each other (or side by side where there is room for it), one or several of them. */
interface ChoiceListProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly choose: (key: string, isChosen: boolean) => void
  readonly sideBySide?: boolean
  readonly disabled?: boolean
  /** The id of what says what is wrong, where something is. */
  readonly faultsId?: string | undefined
}

export function ChoiceList(props: ChoiceListProps) {
  const { kind, name, options, chosen, choose, sideBySide = false, disabled, faultsId } = props
  return (
    <div className="choices" data-side-by-side={sideBySide}>
      {options.map(({ key, label, enabled = true }) => (
        <label className="choice" key={key}>
          <input
            type={kind}
            name={name}
            value={key}
            checked={chosen.includes(key)}
            disabled={disabled || !enabled}
            aria-describedby={faultsId}
            onChange={event => choose(key, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

/** "Don't know": an answer in its own right, but not one that the scale offers. */
interface QuietChoiceProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly choose: (isChosen: boolean) => void
  readonly disabled?: boolean
  readonly faultsId?: string | undefined
}

export function QuietChoice(props: QuietChoiceProps) {
  const { kind, name, label, isChosen, choose, disabled, faultsId } = props
  return (
    <label className="quiet-choice">
      <input
        type={kind}
        name={name}
        checked={isChosen}
        disabled={disabled}
        aria-describedby={faultsId}
        onChange={event => choose(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
