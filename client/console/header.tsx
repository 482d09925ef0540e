import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { queries } from '../api.ts'
import { useRight } from '../ui/use-right.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { PersonMenu } from './person-menu.tsx'
import classes from './shell.module.css'

export function Header() {
  const { t } = useTranslation('console')
  const { data: session } = useQuery(queries.session())
  const mayField = useRight('field')
  return (
    <header className={classes.header}>
      <div className={classes.inside}>
        <Link to="/" className={classes.product} aria-label={t('home')}>
          Assay
        </Link>
        <nav className={classes.nav}>
          {session?.person && <NavLink to="/surveys">{t('surveys')}</NavLink>}
          {mayField && <NavLink to="/customers">{t('customers')}</NavLink>}
          {session?.person && <NavLink to="/cases">{t('cases')}</NavLink>}
          {session && !session.person && <NavLink to="/sign-in">{t('signIn')}</NavLink>}
        </nav>
        <LanguageSwitch />
        {session?.person && <PersonMenu person={session.person} />}
      </div>
    </header>
  )
}
