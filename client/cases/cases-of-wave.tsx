import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Bars } from '../ui/bars.tsx'
import { Section } from '../ui/section.tsx'
import { followEvery, type Wave } from '../ui/wave.ts'

/** Complaints as data: the cases that answers of this wave have opened, by what they were about. */
export function CasesOfWave({ wave }: { wave: Wave }) {
  const { t } = useTranslation('fieldwork')
  const { formats, locale } = useReader()
  const { data } = useQuery({
    queryKey: ['cases', 'summary', wave.id],
    queryFn: () => call(api['case-summary'].$get({ query: { wave: wave.id } })),
    refetchInterval: followEvery(wave),
  })
  const all = data?.states.reduce((sum, { cases }) => sum + cases, 0) ?? 0
  if (!data || all === 0) return null
  const waiting = data.ages.reduce((sum, { cases }) => sum + cases, 0)
  const sentences = [
    t('cases.sentence', { count: all, waiting: formats.count(waiting) }),
    ...(data.overdue > 0 ? [t('cases.overdue', { count: data.overdue })] : []),
  ]
  const causes = data.causes.toSorted((one, other) => other.cases - one.cases)
  return (
    <Section title={t('cases.title')} intro={joinSentences(sentences, locale)}>
      <Bars
        caption={t('cases.caption')}
        headers={[t('cases.cause'), t('cases.cases'), t('groups.share')]}
        rows={causes.map(({ value, cases }) => ({
          key: value ?? '',
          name: value ?? t('cases.noCause'),
          share: cases / all,
          figures: [formats.count(cases), formats.shareInColumn(cases / all)],
        }))}
      />
      <p>
        <Link to={`/cases?wave=${wave.id}`}>{t('cases.open')}</Link>
      </p>
    </Section>
  )
}
