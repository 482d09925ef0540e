/** "Don't know": an answer in its own right, but not one that the scale offers. */
export interface QuietChoiceProps {
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
