import { useTranslation } from 'react-i18next'
import type { PlannedSize } from '#analysis'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './plan.module.css'
import { planCurves } from './plan-curves.ts'
import { planSentences } from './plan-sentences.ts'
import { planTable, powerTable } from './plan-table.ts'
import type { PlanWords } from './plan-words.ts'

interface Props {
  readonly sizes: readonly PlannedSize[]
  readonly focus: string
  readonly rule: { readonly smallestPath: number; readonly n: number }
  readonly simulations: number
  readonly seed: number
  readonly construct: (id: string) => string
  /** All sizes are there. */
  readonly complete: boolean
}

/** What to expect of surveys of several sizes: a sentence, two curves, and their tables. */
export function PlanResult(props: Props) {
  const { sizes, focus, rule, simulations, seed, construct, complete } = props
  const { t } = useTranslation('planner')
  const reader = useReader()
  const words: PlanWords = { t, reader, construct }
  const { width, power } = planCurves(sizes, focus, words)
  const of = { focus: construct(focus) }
  return (
    <Section
      title={t('result.title')}
      intro={
        complete
          ? joinSentences(planSentences(sizes, focus, rule, words), reader.locale)
          : undefined
      }
    >
      <div className={classes.curves}>
        <figure>
          <figcaption>{t('result.widthCaption', of)}</figcaption>
          <Picture picture={width} />
        </figure>
        <figure>
          <figcaption>{t('result.powerCaption')}</figcaption>
          <Picture picture={power} />
        </figure>
      </div>
      <DataTable {...planTable(sizes, focus, words)} />
      <Disclosure summary={t('result.powerTable')}>
        <DataTable {...powerTable(sizes, words)} />
      </Disclosure>
      <p className={classes.hint}>
        {t('result.method', {
          simulations: reader.formats.count(simulations),
          seed: String(seed),
        })}
      </p>
    </Section>
  )
}
