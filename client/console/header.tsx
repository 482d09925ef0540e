import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { queries } from '../api.ts'
import { type Locale, languageTag, rememberLocale } from '../i18n/locale.ts'
import { useReader } from '../i18n/use-reader.ts'
import { usePermission } from '../ui/use-permission.ts'
import { PersonMenu } from './person-menu.tsx'
import classes from './shell.module.css'

export function Header() {
  const { t } = useTranslation('console')
  const { data: session } = useQuery(queries.session())
  const mayField = usePermission('field')
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

const OTHER = {
  en: { locale: 'zh-cn', name: '中文' },
  'zh-cn': { locale: 'en', name: 'English' },
} as const satisfies Record<Locale, { locale: Locale; name: string }>

/** Offers the other language in its own words. */
function LanguageSwitch() {
  const { i18n } = useTranslation()
  const { locale: current } = useReader()
  const { locale, name } = OTHER[current]
  return (
    <Button
      variant="subtle"
      color="gray"
      lang={languageTag(locale)}
      onClick={() => {
        rememberLocale(locale)
        document.documentElement.lang = languageTag(locale)
        i18n.changeLanguage(locale)
      }}
    >
      {name}
    </Button>
  )
}
