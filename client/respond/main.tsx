import './look/look.css'
import { createRoot } from 'react-dom/client'
import { chosenLanguage } from './link/chosen-language.ts'
import { linkToken } from './link/link-token.ts'
import { loadQuestionnaire } from './load-questionnaire.ts'
import { RespondPage } from './respond-page.tsx'

// The heavy part is on its way while the link is still being read.
const language = chosenLanguage(window.location.search, navigator.languages)
const questionnaire = loadQuestionnaire(language)
questionnaire.catch(() => {})

const root = document.getElementById('respond')
if (root) {
  createRoot(root).render(
    <RespondPage
      token={linkToken(window.location.pathname)}
      language={language}
      questionnaire={questionnaire}
    />,
  )
}
