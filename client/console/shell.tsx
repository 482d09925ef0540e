import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration } from 'react-router'
import { Header } from './header.tsx'
import classes from './shell.module.css'

/** What every page has around it. */
export function Shell() {
  const { t } = useTranslation('console')
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className="page">
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  )
}
