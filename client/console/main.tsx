import './console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageTag, localeOfThisReader } from '../i18n/locale.ts'
import { startI18n } from '../i18n/start-i18n.ts'
import { App } from './app.tsx'

const i18n = startI18n(localeOfThisReader())
document.documentElement.lang = languageTag(localeOfThisReader())

const root = document.getElementById('console')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App i18n={i18n} />
    </StrictMode>,
  )
}
