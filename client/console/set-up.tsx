import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { api, call, queries } from '../api.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './account-form.module.css'
import { isEmail } from './addresses.ts'
import { authClient } from './auth-client.ts'

/** Where this browser's clock stands: most likely the organisation's as well. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone
const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', HERE])].sort()

/** Makes the first administrator. The token stands behind the #, which no server and no log sees. */
export function SetUp() {
  const { t } = useTranslation('console')
  const token = useLocation().hash.slice(1)
  const navigate = useNavigate()
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '', timeZone: HERE },
    validate: {
      name: value => (value.trim() ? null : t('setupPage.nameMissing')),
      email: value => (isEmail(value) ? null : t('setupPage.emailInvalid')),
      password: value => (value.length >= 10 ? null : t('setupPage.passwordShort')),
    },
  })

  async function setUp({ email, ...account }: typeof form.values) {
    setError(undefined)
    try {
      await call(api.setup.$post({ json: { token, email: email.trim(), ...account } }))
    } catch (refusal) {
      setError(refusal)
      return
    }
    await authClient.signIn.email({ email: email.trim(), password: account.password })
    await client.refetchQueries(queries.session())
    navigate('/', { replace: true })
  }

  return (
    <>
      <PageHead title={t('setupPage.title')} below={t('setupPage.intro')} />
      {token === '' ? (
        <Note>
          <p>{t('setupPage.noToken')}</p>
          <LinkButton to="/sign-in" variant="default">
            {t('signIn')}
          </LinkButton>
        </Note>
      ) : (
        <form className={classes.form} onSubmit={form.onSubmit(setUp)} noValidate>
          <TextInput
            label={t('setupPage.name')}
            autoComplete="name"
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('setupPage.email')}
            type="email"
            autoComplete="username"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('setupPage.password')}
            description={t('setupPage.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('passwordToggle') }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Select
            label={t('settings.zone')}
            description={t('setupPage.zoneHint')}
            data={ZONES}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('settings.noZone')}
            key={form.key('timeZone')}
            {...form.getInputProps('timeZone')}
          />
          {error !== undefined && <ProblemNotice error={error} />}
          <Button type="submit" loading={form.submitting}>
            {t('setupPage.submit')}
          </Button>
        </form>
      )}
    </>
  )
}
