import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../ui/picture.tsx'
import { Section } from '../ui/section.tsx'
import { effectTable } from './effect-table.tsx'
import { Figure } from './figure.tsx'
import { pathDiagramOf } from './path-diagram-of.ts'
import classes from './path-section.module.css'
import { pathTable } from './path-table.tsx'
import type { ReportWords } from './report-words.ts'
import { pathSentences } from './sentences/path-sentences.ts'

export function PathSection({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  if (report.paths.length === 0) return null
  return (
    <Section
      title={t('paths.title')}
      intro={joinSentences(pathSentences(report, words), reader.locale)}
    >
      <Figure
        tableWords={t('actionsBar.table')}
        tables={[pathTable(report, words), effectTable(report, words)]}
      >
        <Picture picture={pathDiagramOf(report, words)} />
        <figcaption className={classes.legend}>
          {report.uncertainty ? (
            <>
              <span className={classes.clear}>{t('paths.legendClear')}</span>
              <span className={classes.unclear}>{t('paths.legendUnclear')}</span>
            </>
          ) : (
            <span>{t('paths.legendPending')}</span>
          )}
          <span>{t('paths.legendWidth')}</span>
          <span>{t('paths.legendNumbers')}</span>
        </figcaption>
      </Figure>
    </Section>
  )
}
