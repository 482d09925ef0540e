import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Answer, api } from '../api.ts'
import { authClient } from './auth-client.ts'
import classes from './shell.module.css'

type Person = NonNullable<Answer<typeof api.session.$get>['person']>

export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation('console')

  async function signOut() {
    await authClient.signOut()
    // A fresh start, so that nothing of what this person could see stays behind.
    window.location.assign('/')
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.person}
          aria-label={t('menu', { name: person.name })}
        >
          {person.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.email} · {t(`role.${person.role}`)}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings">
          {t('settings.link')}
        </Menu.Item>
        <Menu.Item onClick={signOut}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
