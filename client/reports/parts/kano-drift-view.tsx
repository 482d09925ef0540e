import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import type { KanoChange } from '#analysis/report/survey-change.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PartFindings } from './part-findings.tsx'
import classes from './part-heading.module.css'
import type { PartWords } from './part-words.ts'

interface Props {
  readonly drift: KanoChange
  readonly wave: string
  readonly words: PartWords
}

/** Whether features have moved between indifferent and must-be since the wave before. */
export function KanoDriftView({ drift: { drift, notCompared, findings }, wave, words }: Props) {
  const { p, reader, name } = words
  const { shareInColumn, probability } = reader.formats
  const listed = (ids: readonly string[]) => reader.formats.list(ids.map(name))
  const moved = (direction: 'forward' | 'backward') =>
    drift.filter(feature => feature.drift === direction).map(({ feature }) => feature)
  const [forward, backward] = [moved('forward'), moved('backward')]
  const sentences = [
    ...(forward.length > 0 ? [p('kano.driftForward', { wave, features: listed(forward) })] : []),
    ...(backward.length > 0 ? [p('kano.driftBackward', { wave, features: listed(backward) })] : []),
    ...(forward.length + backward.length === 0 ? [p('kano.driftNone', { wave })] : []),
    ...(notCompared.length > 0 ? [p('kano.notCompared', { features: listed(notCompared) })] : []),
  ]
  return (
    <>
      <h3 className={classes.heading}>{p('kano.driftTitle', { wave })}</h3>
      <p className={classes.text}>{joinSentences(sentences, reader.locale)}</p>
      <Disclosure summary={p('table')}>
        <DataTable
          caption={p('kano.driftTitle', { wave })}
          columns={[
            { header: p('kano.columns.feature') },
            { header: p('kano.columns.earlier', { wave }), numeric: true },
            { header: p('kano.columns.later'), numeric: true },
            { header: p('columns.p'), numeric: true },
            { header: p('kano.columns.drift') },
          ]}
          rows={drift.map(({ feature, worse, drift: direction }) => ({
            key: feature,
            cells: [
              name(feature),
              worse ? shareInColumn(worse.earlier) : '',
              worse ? shareInColumn(worse.later) : '',
              worse?.pAdjusted === undefined ? '' : probability(worse.pAdjusted),
              p(`kano.drift.${direction}`),
            ],
          }))}
        />
      </Disclosure>
      <PartFindings findings={findings} words={words} />
    </>
  )
}
