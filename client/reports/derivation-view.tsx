import { DataTable } from '../ui/data-table.tsx'
import { FactList } from '../ui/fact-list.tsx'
import classes from './derivation-view.module.css'
import type { Derivation } from './derivations/derivation.ts'
import type { MethodWords } from './method-words.ts'

interface Props {
  readonly derivation: Derivation
  readonly lines: readonly (readonly [string, string])[]
  readonly words: MethodWords
}

export function DerivationView({ derivation: { steps, inputs, result }, lines, words }: Props) {
  const { m } = words
  return (
    <div className={classes.derivation}>
      <h3>{m('how')}</h3>
      {steps.map(step => (
        <p key={step}>{step}</p>
      ))}
      {inputs && <DataTable {...inputs} captionShown />}
      {result && <p className={classes.result}>{result}</p>}
      <h3>{m('provenance')}</h3>
      <FactList facts={lines} />
    </div>
  )
}
