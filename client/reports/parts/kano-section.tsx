import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import classes from '../path-section.module.css'
import { KanoDriftView } from './kano-drift-view.tsx'
import { kanoMap } from './kano-map.ts'
import { kanoSentences } from './kano-sentences.ts'
import { kanoClassTable, kanoCountTable } from './kano-tables.ts'
import { PartFindings } from './part-findings.tsx'
import heading from './part-heading.module.css'
import { LEVEL } from './part-numbers.ts'
import type { PartProps } from './part-props.ts'

/** Every feature with its class and how settled that is, and where it lies between Better and Worse. */
export function KanoSection({ part, change, words }: PartProps<'kano'>) {
  const { p, reader } = words
  const sentence = joinSentences(kanoSentences(part, words), reader.locale)
  const { resampling } = part
  return (
    <Section title={p('kano.title')} intro={sentence}>
      <DataTable {...kanoClassTable(part, words)} />
      {resampling && (
        <p className={classes.legend}>
          {p('kano.drawn', {
            resamples: reader.formats.count(resampling.resamples),
            seed: resampling.seed,
            n: reader.formats.count(resampling.n),
          })}
        </p>
      )}
      <div className={heading.spaced}>
        <Figure tableWords={p('table')} tables={[kanoCountTable(part, words)]}>
          <Picture picture={kanoMap(part, words, sentence)} />
          <figcaption className={classes.legend}>
            {p('kano.plane', { level: reader.formats.share(LEVEL) })}
          </figcaption>
        </Figure>
      </div>
      {change?.kano && (
        <KanoDriftView drift={change.kano} wave={change.earlierWave.name} words={words} />
      )}
      <PartFindings findings={part.findings} words={words} />
    </Section>
  )
}
