import { Progress as Bar } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Bars } from '../ui/bars.tsx'
import { Section } from '../ui/section.tsx'
import type { Wave } from '../ui/wave.ts'
import classes from './wave-page.module.css'

/** How far the wave is from what it wants. */
export function Progress({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const { targetComplete, quotas, counts } = wave
  if (targetComplete === null && quotas.length === 0) return null
  return (
    <Section title={t('progress.title')}>
      {targetComplete !== null && (
        <Target complete={counts.complete} target={targetComplete} closes={wave.closeAtTarget} />
      )}
      <div className={classes.groups}>
        {quotas.map(quota => (
          <Quota key={JSON.stringify(quota.subject)} quota={quota} />
        ))}
      </div>
    </Section>
  )
}

interface TargetProps {
  readonly complete: number
  readonly target: number
  readonly closes: boolean
}

function Target({ complete, target, closes }: TargetProps) {
  const { t } = useTranslation('waves')
  const { formats } = useReader()
  const numbers = { complete: formats.count(complete), target: formats.count(target) }
  const words = t('progress.target', numbers)
  return (
    <div className={classes.target}>
      <p>{words}</p>
      <Bar
        value={Math.min(100, (complete / target) * 100)}
        aria-label={words}
        color="var(--accent)"
        radius={0}
      />
      <p className={classes.hint}>
        {complete >= target
          ? t('progress.reached')
          : t('progress.share', { share: formats.share(complete / target) })}
        {closes && complete < target && ` · ${t('progress.closesThere')}`}
      </p>
    </div>
  )
}

function Quota({ quota }: { quota: Wave['quotas'][number] }) {
  const { t } = useTranslation('waves')
  const { formats } = useReader()
  const words = useQuotaWords()
  return (
    <Bars
      caption={t('progress.quota', { title: words.title(quota) })}
      captionShown
      headers={[t('progress.cell'), t('progress.taken'), t('progress.limit')]}
      rows={quota.cells.map(cell => {
        const isFull = cell.taken >= cell.capacity
        return {
          key: words.cell(cell),
          name: isFull ? t('progress.full', { cell: words.cell(cell) }) : words.cell(cell),
          share: cell.capacity === 0 ? 1 : cell.taken / cell.capacity,
          isFull,
          figures: [formats.count(cell.taken), formats.count(cell.capacity)],
        }
      })}
    />
  )
}

type Quota = Wave['quotas'][number]
type Cell = Quota['cells'][number]

/** What quotas and their groups are called: as the questionnaire says, in the reader's language. */
function useQuotaWords() {
  const { t } = useTranslation('waves')
  const { formats, locale, textOf } = useReader()
  const value = (one: string | number | boolean, title: Parameters<typeof textOf>[0]) => {
    if (typeof one === 'boolean' && title === String(one)) {
      return t(one ? 'progress.yes' : 'progress.no')
    }
    return textOf(title)
  }
  return {
    title: ({ subject, title }: Quota): string => {
      if ('label' in subject) return t('progress.label', { label: subject.label })
      return textOf(title) || subject.question
    },
    cell: ({ values, titles, from, to }: Cell): string => {
      if (values)
        return values
          .map((one, at) => value(one, titles?.[at]))
          .join(locale === 'zh-cn' ? '、' : ', ')
      return t('progress.band', { from: formats.plain(from ?? 0), to: formats.plain(to ?? 0) })
    },
  }
}
