import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import classes from './invitations.module.css'
import { invitationsQuery } from './invitations.ts'
import { bouncesIn } from './reported-bounces.ts'

const WITHHELD = [
  'answered',
  'declined',
  'bounced',
  'gone',
  'do-not-contact',
  'no-consent',
  'no-address',
  'interrupted',
  'returned',
] as const

/** Mails that did not arrive, or perhaps did not, and why; and what came back later. */
export function Undelivered({ waveId }: { waveId: string }) {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const { data = [] } = useQuery({
    queryKey: [...invitationsQuery(waveId).queryKey, 'undelivered'],
    queryFn: () => call(api.waves[':waveId'].invitations.undelivered.$get({ param: { waveId } })),
  })
  const reasonOf = (reason: string | null) => {
    const known = WITHHELD.find(one => one === reason)
    return known ? t(`reason.${known}`) : reason
  }
  return (
    <Section
      title={t('undelivered.title')}
      intro={t(data.length === 0 ? 'undelivered.none' : 'undelivered.intro')}
    >
      {data.length > 0 && (
        <DataTable
          caption={t('undelivered.title')}
          columns={[
            { header: t('undelivered.customer') },
            { header: t('undelivered.mail') },
            { header: t('undelivered.state') },
            { header: t('undelivered.reason') },
            { header: t('undelivered.at') },
          ]}
          rows={data.map(mail => ({
            key: `${mail.number} ${mail.isReminder} ${mail.attemptedAt}`,
            cells: [
              mail.name ?? mail.externalId ?? t('undelivered.gone'),
              t(mail.isReminder ? 'texts.reminder' : 'texts.invitation'),
              t(`mailState.${mail.state}`),
              <span key="reason" className={classes.reason}>
                {reasonOf(mail.reason) ?? '–'}
              </span>,
              mail.attemptedAt ? formats.moment(mail.attemptedAt) : '–',
            ],
          }))}
        />
      )}
      <Disclosure summary={t('bounces.title')}>
        <ReportBounces waveId={waveId} />
      </Disclosure>
    </Section>
  )
}

/** For mail servers that take everything first and send what failed back to the sender. */
function ReportBounces({ waveId }: { waveId: string }) {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const [given, setGiven] = useState('')
  const client = useQueryClient()
  const reporting = useMutation({
    mutationFn: () => call(api.bounces.$post({ json: bouncesIn(given) })),
    onSuccess: () => {
      setGiven('')
      client.invalidateQueries({ queryKey: invitationsQuery(waveId).queryKey })
    },
  })
  return (
    <div className={classes.bounces}>
      <Textarea
        label={t('bounces.label')}
        description={t('bounces.hint')}
        autosize
        minRows={3}
        maxRows={12}
        value={given}
        onChange={event => setGiven(event.currentTarget.value)}
      />
      {reporting.error && <ProblemNotice error={reporting.error} />}
      <div className={classes.step}>
        <Button
          variant="default"
          disabled={given.trim() === ''}
          onClick={() => reporting.mutate()}
          loading={reporting.isPending}
        >
          {t('bounces.report')}
        </Button>
        <p role="status">
          {reporting.data &&
            t('bounces.reported', {
              count: reporting.data.bounced,
              shown: formats.count(reporting.data.bounced),
            })}
        </p>
      </div>
    </div>
  )
}
