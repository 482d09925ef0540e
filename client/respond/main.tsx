import './older-browsers.ts'
import './look/look.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { earlyFocus, restoreFocus } from './early/early-focus.ts'
import { reportHeight } from './embed/notify-host.ts'
import { chosenLanguage } from './link/languages.ts'
import { isReceiptPath, linkToken } from './link/link.ts'
import { loadQuestionnaire } from './load-questionnaire.ts'
import { RespondPage } from './respond-page.tsx'
import { takeOver } from './served/take-over.ts'

const takenOver = takeOver(document)
const { search } = window.location
// A page that was saved on the device may have been saved in another language.
const served = /[?&]lang=/.test(search) ? undefined : takenOver.locale
const language = served ?? chosenLanguage(search, navigator.languages)
// The heavy part is on its way while the page is taken over.
const questionnaire = loadQuestionnaire(language)
questionnaire.catch(() => {})

const root = document.getElementById('respond')
if (root) {
  const { pathname } = window.location
  const focus = earlyFocus()
  const page = (
    <RespondPage
      token={linkToken(pathname)}
      language={language}
      questionnaire={questionnaire}
      takenOver={takenOver}
      isReceipt={isReceiptPath(pathname)}
    />
  )
  // At one stroke: nobody can tick an input that is about to go.
  flushSync(() => createRoot(root).render(page))
  restoreFocus(focus)
  reportHeight(root)
}
