import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type Answer, type api, queries } from '../api.ts'
import { authClient } from './auth-client.ts'
import classes from './shell.module.css'

type Person = NonNullable<Answer<typeof api.session.$get>['person']>

export function PersonMenu({ person }: { person: Person }) {
  const { t } = useTranslation('console')
  const client = useQueryClient()
  const navigate = useNavigate()

  async function signOut() {
    await authClient.signOut()
    // Nothing of what this person could see stays behind.
    client.clear()
    await client.refetchQueries(queries.session())
    navigate('/')
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
        <Menu.Item onClick={signOut}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
