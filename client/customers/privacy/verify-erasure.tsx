import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api, call } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../customers.module.css'
import own from './privacy.module.css'

const NOTHING = { externalId: '', email: '', phone: '' }

/** Finds the proof for somebody who names themselves; what is typed here is not kept. */
export function VerifyErasure() {
  const { t } = useTranslation(['privacy', 'customers'])
  const { formats } = useReader()
  const [typed, type] = useState(NOTHING)
  const looking = useMutation({
    mutationFn: () => {
      const given = (text: string) => text.trim() || null
      const { externalId, email, phone } = typed
      return call(
        api.erasures.verification.$post({
          json: { externalId: given(externalId), email: given(email), phone: given(phone) },
        }),
      )
    },
  })
  const isEmpty = Object.values(typed).every(text => text.trim() === '')
  const input = (name: keyof typeof NOTHING) => (
    <TextInput
      label={t(`customers:property.${name}`)}
      value={typed[name]}
      maxLength={200}
      autoComplete="off"
      onChange={event => {
        looking.reset()
        type({ ...typed, [name]: event.currentTarget.value })
      }}
    />
  )
  const found = looking.data
  return (
    <Section title={t('verify.title')} intro={t('verify.intro')}>
      <form
        className={own.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (!isEmpty) looking.mutate()
        }}
      >
        {input('email')}
        {input('phone')}
        {input('externalId')}
        <Button type="submit" variant="default" loading={looking.isPending} disabled={isEmpty}>
          {t('verify.look')}
        </Button>
      </form>
      {looking.error && <ProblemNotice error={looking.error} />}
      <div className={own.found} role="status">
        {found && (
          <>
            <p>
              {found.erasures.length === 0
                ? t('verify.none')
                : t('verify.found', {
                    count: found.erasures.length,
                    shown: formats.count(found.erasures.length),
                  })}{' '}
              {found.customers > 0 && t('verify.known')}
            </p>
            <ul className={classes.plain}>
              {found.erasures.map(({ id, at, ground }) => (
                <li key={id}>
                  <Link to={`/customers/erasures/${id}`}>{formats.moment(at)}</Link>
                  {' · '}
                  {t(`ground.${ground}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}
