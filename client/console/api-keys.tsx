import { Button, CopyButton, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import classes from './api-keys.module.css'

const KEYS = ['api-keys']

/** Keys by which other programs report to us without a person's account. */
export function ApiKeys() {
  const { t } = useTranslation(['keys', 'common'])
  const { formats } = useReader()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const { data: keys = [], error } = useQuery({
    queryKey: KEYS,
    queryFn: () => call(api['api-keys'].$get()),
  })
  const making = useMutation({
    mutationFn: () => call(api['api-keys'].$post({ json: { name } })),
    onSuccess: () => {
      setName('')
      client.invalidateQueries({ queryKey: KEYS })
    },
  })
  return (
    <Section title={t('title')} intro={t('intro')}>
      {error && <ProblemNotice error={error} />}
      {keys.length > 0 && (
        <DataTable
          caption={t('title')}
          columns={[
            { header: t('name') },
            { header: t('made') },
            { header: t('used') },
            { header: t('revoke') },
          ]}
          rows={keys.map(key => ({
            key: key.id,
            cells: [
              key.name,
              t('madeBy', { moment: formats.moment(key.createdAt), person: key.createdBy }),
              key.usedAt ? formats.moment(key.usedAt) : t('never'),
              <Revoke key="revoke" id={key.id} name={key.name} />,
            ],
          }))}
        />
      )}
      <form className={classes.make} onSubmit={make}>
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          value={name}
          maxLength={60}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={name.trim() === ''}
          loading={making.isPending}
        >
          {t('make')}
        </Button>
      </form>
      {making.error && <ProblemNotice error={making.error} />}
      {making.data && (
        <div className={classes.fresh} role="status">
          <p>{t('once')}</p>
          <code>{making.data.key}</code>
          <CopyButton value={making.data.key}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {copied ? t('common:copied') : t('common:copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <Disclosure summary={t('howTitle')}>
        <p className={classes.how}>{t('how')}</p>
        <pre className={classes.example}>{example()}</pre>
        <p className={classes.how}>{t('howReport')}</p>
        <pre className={classes.example}>{exampleOfReport()}</pre>
      </Disclosure>
    </Section>
  )

  function make(event: FormEvent): void {
    event.preventDefault()
    making.mutate()
  }
}

function Revoke({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('keys')
  const client = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => call(api['api-keys'][':id'].$delete({ param: { id } })),
    onSuccess: keys => client.setQueryData(KEYS, keys),
  })
  return (
    <ConfirmButton
      label={t('revoke')}
      title={t('revokeTitle', { name })}
      text={t('revokeText')}
      confirm={t('revoke')}
      action={revoking}
    />
  )
}

const HEADERS = `-H 'Authorization: Bearer assay_…' -H 'Content-Type: application/json'`
const address = () => `${location.origin}/api/bounce-reports`

const example = () =>
  `curl ${HEADERS} \\\n  -d '{"addresses": ["who@example.com"]}' \\\n  ${address()}`

const exampleOfReport = () =>
  `jq -Rs '{report: .}' | curl ${HEADERS} \\\n  -d @- \\\n  ${address()}`
