import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { queries } from '../api.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import classes from './account-form.module.css'
import { isEmail, returnAddress } from './addresses.ts'
import { authClient } from './auth-client.ts'

export function SignIn() {
  const { t } = useTranslation('console')
  const [search] = useSearchParams()
  const client = useQueryClient()
  const { data: session } = useQuery(queries.session())
  const [refused, setRefused] = useState<'wrong' | 'tooMany'>()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: value => (isEmail(value) ? null : t('signInPage.emailInvalid')),
      password: value => (value ? null : t('signInPage.passwordMissing')),
    },
  })

  async function signIn(values: typeof form.values) {
    const { error } = await authClient.signIn.email(values)
    if (error) {
      setRefused(error.status === 429 ? 'tooMany' : 'wrong')
      return
    }
    await client.refetchQueries(queries.session())
  }

  if (session?.person) return <Navigate to={returnAddress(search.get('to'))} replace />
  return (
    <>
      <PageHead title={t('signInPage.title')} />
      {session?.setupNeeded && (
        <Note>
          <p>
            <strong>{t('setupNeeded.title')}</strong> {t('setupNeeded.text')}
          </p>
        </Note>
      )}
      <form className={classes.form} onSubmit={form.onSubmit(signIn)} noValidate>
        <TextInput
          label={t('signInPage.email')}
          type="email"
          autoComplete="username"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signInPage.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('passwordToggle') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        {refused && (
          <p role="alert" className={classes.refused}>
            {t(`signInPage.${refused}`)}
          </p>
        )}
        <Button type="submit" loading={form.submitting}>
          {t('signInPage.submit')}
        </Button>
        <p className={classes.hint}>{t('signInPage.noAccount')}</p>
      </form>
    </>
  )
}
