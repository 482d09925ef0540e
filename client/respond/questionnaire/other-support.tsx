import { createRoot } from 'react-dom/client'
import { SvgRegistry } from 'survey-core'
import { PopupModal, SvgBundleComponent } from 'survey-react-ui'

let isThere = false

/** The icons and dialogs that SurveyJS's drawings share, once a page. */
export function otherSupport(): void {
  if (isThere) return
  isThere = true
  // Of all its icons this one has a style of its own, which our security policy refuses. It
  // belongs to a timer that we do not show.
  Reflect.deleteProperty(SvgRegistry.icons, 'timercircle')
  const holder = document.body.appendChild(document.createElement('div'))
  createRoot(holder).render(
    <>
      <SvgBundleComponent />
      <PopupModal />
    </>,
  )
}
