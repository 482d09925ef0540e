import { cellText } from '#analysis/report/cell-text.ts'
import type { Derivation, Table } from '#analysis/report/document.ts'
import type { ReportWords } from '#analysis/report/words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FactList } from '../ui/fact-list.tsx'
import classes from './derivation-view.module.css'

interface Props {
  readonly derivation: Derivation
  readonly lines: readonly (readonly [string, string])[]
  readonly words: ReportWords
}

export function DerivationView({ derivation: { steps, inputs, result }, lines, words }: Props) {
  const { t } = words
  return (
    <div className={classes.derivation}>
      <h3>{t('method.how')}</h3>
      {steps.map(step => (
        <p key={step}>{step}</p>
      ))}
      {inputs && <DataTable {...written(inputs, words)} captionShown />}
      {result && <p className={classes.result}>{result}</p>}
      <h3>{t('method.provenance')}</h3>
      <FactList facts={lines} />
    </div>
  )
}

function written({ rows, ...table }: Table, words: ReportWords) {
  return {
    ...table,
    rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(cell => cellText(cell, words)) })),
  }
}
