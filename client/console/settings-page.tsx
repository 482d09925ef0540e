import { Button, Group, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { WorkingDays } from '../cases/calendar/working-days.tsx'
import { caseQueries } from '../cases/case-queries.ts'
import { Loaded } from '../ui/loaded.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import classes from './account-form.module.css'
import { ApiKeys } from './api-keys.tsx'

/** What holds for the whole organisation. */
export function SettingsPage() {
  const { t } = useTranslation('console')
  const mayAdminister = usePermission('administer')
  const calendar = useQuery(caseQueries.calendar())
  return (
    <LoadedPage query={useQuery(queries.timeZone())}>
      {({ timeZone, known }) => (
        <>
          <PageHead title={t('settings.title')} />
          <Section title={t('settings.timeZone')} intro={t('settings.timeZoneIntro')}>
            <TimeZone current={timeZone} known={known} />
          </Section>
          <Loaded query={calendar}>{current => <WorkingDays calendar={current} />}</Loaded>
          {mayAdminister && <ApiKeys />}
        </>
      )}
    </LoadedPage>
  )
}

function TimeZone({ current, known }: { current: string; known: readonly string[] }) {
  const { t } = useTranslation('console')
  const mayAdminister = usePermission('administer')
  const client = useQueryClient()
  const [chosen, choose] = useState(current)
  const saving = useMutation({
    mutationFn: () => call(api['time-zone'].$put({ json: { timeZone: chosen } })),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: queries.timeZone().queryKey })
      client.invalidateQueries({ queryKey: ['waves'] })
    },
  })
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Select
        label={t('settings.zone')}
        data={[...new Set([...known, current])].sort()}
        value={chosen}
        searchable
        allowDeselect={false}
        disabled={!mayAdminister}
        nothingFoundMessage={t('settings.noZone')}
        onChange={zone => {
          saving.reset()
          choose(zone ?? current)
        }}
      />
      {mayAdminister && (
        <Group gap={16}>
          <Button type="submit" loading={saving.isPending} disabled={chosen === current}>
            {t('settings.save')}
          </Button>
          <span role="status">{saving.isSuccess && t('settings.saved')}</span>
        </Group>
      )}
      {saving.error && <ProblemNotice error={saving.error} />}
    </form>
  )
}
