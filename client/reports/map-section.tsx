import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../ui/picture.tsx'
import { Section } from '../ui/section.tsx'
import { Figure } from './figure.tsx'
import { importanceMapOf } from './importance-map-of.ts'
import { levelWords } from './interval-words.ts'
import { mapFields } from './map-fields.ts'
import { mapTable } from './map-table.tsx'
import classes from './path-section.module.css'
import type { ReportWords } from './report-words.ts'
import { mapSentences } from './sentences/map-sentences.ts'

export function MapSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  const map = mapFields(report.drivers)
  if (!map) {
    const focus = words.construct(report.focus)
    return <Section title={t('map.title')} intro={t('map.none', { focus })} />
  }
  const sentence = joinSentences(mapSentences(map, report.focus, words), reader.locale)
  return (
    <Section title={t('map.title')} intro={sentence}>
      <Figure tableWords={t('actionsBar.table')} tables={[mapTable(map, report, words)]}>
        <Picture picture={importanceMapOf(map, report, words, sentence)} />
        <figcaption className={classes.legend}>
          {t('map.lines', { level: levelWords(report, words) })}
        </figcaption>
      </Figure>
    </Section>
  )
}
