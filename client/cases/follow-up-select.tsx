import { Select } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'

interface Props {
  readonly value: string | null
  readonly change: (waveId: string | null) => void
}

/** In which wave the customer is asked how it was settled: any that is not over. */
export function FollowUpSelect({ value, change }: Props) {
  const { t } = useTranslation('cases')
  const { textOf } = useReader()
  const surveys = useQuery(queries.surveys())
  const waves = useQueries({
    queries: (surveys.data ?? []).map(({ id }) => queries.wavesOf(id)),
  })
  const open = waves.flatMap(({ data }) => data ?? []).filter(({ state }) => state !== 'closed')
  return (
    <Select
      label={t('outcome.followUp')}
      description={t('outcome.followUpHint')}
      placeholder={t('outcome.noFollowUp')}
      data={open.map(({ id, name, surveyTitle }) => ({
        value: id,
        label: t('from', { survey: textOf(surveyTitle), wave: name }),
      }))}
      value={value}
      onChange={change}
      clearable
      clearButtonProps={{ 'aria-label': t('outcome.noFollowUp') }}
    />
  )
}
