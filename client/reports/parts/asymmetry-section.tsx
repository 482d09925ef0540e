import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import classes from '../path-section.module.css'
import { asymmetryChart, asymmetryTable } from './asymmetry-figures.ts'
import { asymmetrySentences } from './asymmetry-sentences.ts'
import { PartFindings } from './part-findings.tsx'
import { LEVEL } from './part-numbers.ts'
import type { PartProps } from './part-props.ts'

/** Which drivers annoy where they are poor, and which delight where they are good. */
export function AsymmetrySection({ part, words }: Omit<PartProps<'impactAsymmetry'>, 'change'>) {
  const { p, reader } = words
  const sentence = joinSentences(asymmetrySentences(part, words), reader.locale)
  return (
    <Section title={p('asymmetry.title')} intro={sentence}>
      <Figure tableWords={p('table')} tables={[asymmetryTable(part, words)]}>
        <Picture picture={asymmetryChart(part, words, sentence)} />
        <figcaption className={classes.legend}>
          {p('asymmetry.chart', { level: reader.formats.share(LEVEL) })}{' '}
          {p('n', { n: reader.formats.count(part.n) })}
        </figcaption>
      </Figure>
      <PartFindings findings={part.findings} words={words} />
    </Section>
  )
}
