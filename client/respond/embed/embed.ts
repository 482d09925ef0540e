import type { HostMessage } from './notify-host.ts'

/**
 * The one script by which another site shows a questionnaire in its pages:
 *
 *   <script async src="https://assay.example/embed.js" data-survey="TOKEN"></script>
 *
 * `data-show="popup"` shows it in a corner, after `data-after` seconds (5), to one visitor once in
 * `data-every` days (30), which is remembered in the visitor's browser and nowhere else, and never
 * again once it is answered. Otherwise it stands where the script stands.
 */
const script = document.currentScript
if (script instanceof HTMLScriptElement && script.dataset.survey) {
  const { survey, show = 'inline', after = '5', every = '30', lang } = script.dataset
  const assay = new URL(script.src).origin
  const query = new URLSearchParams({ embedded: window.location.origin, ...(lang && { lang }) })
  const source = `${assay}/r/${encodeURIComponent(survey)}?${query}`
  if (show === 'popup') popUp(assay, source, survey, Number(after), Number(every))
  else inline(assay, source, script)
}

function inline(assay: string, source: string, place: HTMLScriptElement): void {
  const frame = newFrame(source)
  frame.style.height = '640px'
  place.after(frame)
  listen(assay, frame, message => {
    if (message.assay === 'height') frame.style.height = `${message.height}px`
  })
}

function popUp(assay: string, source: string, survey: string, after: number, every: number): void {
  const key = `assay:shown:${survey}`
  if (!mayShow(key, every)) return
  setTimeout(() => {
    remember(key, Date.now())
    const frame = newFrame(source)
    const card = document.createElement('div')
    const close = closeButton(() => card.remove())
    card.style.cssText =
      'position:fixed;z-index:2147483000;right:16px;bottom:16px;width:min(400px,calc(100vw - 32px));' +
      'max-height:calc(100vh - 32px);display:flex;flex-direction:column;border:1px solid #8b949e;' +
      'border-radius:8px;background:Canvas;box-shadow:0 8px 24px rgb(0 0 0 / 25%)'
    // What is longer than the window goes under the way out, not over it.
    const scrolled = document.createElement('div')
    scrolled.style.cssText = 'overflow:auto;overscroll-behavior:contain'
    scrolled.append(frame)
    card.append(close, scrolled)
    document.body.append(card)
    listen(assay, frame, message => {
      if (message.assay === 'height') frame.style.height = `${message.height}px`
      else remember(key, NEVER_AGAIN)
    })
  }, after * 1000)
}

function newFrame(source: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.src = source
  frame.title = document.documentElement.lang.startsWith('zh') ? '问卷' : 'Questionnaire'
  frame.style.cssText = 'display:block;width:100%;border:0'
  return frame
}

function closeButton(close: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  const label = document.documentElement.lang.startsWith('zh') ? '关闭' : 'Close'
  button.setAttribute('aria-label', label)
  button.style.cssText =
    'flex:none;align-self:flex-end;width:44px;height:44px;border:0;background:none;' +
    'color:CanvasText;font-size:24px;line-height:1;cursor:pointer'
  button.addEventListener('click', close)
  return button
}

/** Only what our own page in this frame says. */
function listen(assay: string, frame: HTMLIFrameElement, receive: (message: HostMessage) => void) {
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== assay || source !== frame.contentWindow) return
    const isHeight = data?.assay === 'height' && Number.isFinite(data.height)
    if (isHeight) receive({ assay: 'height', height: Math.min(20_000, Math.max(0, data.height)) })
    if (data?.assay === 'finished') receive({ assay: 'finished' })
  })
}

const NEVER_AGAIN = -1
const DAY = 86_400_000

function mayShow(key: string, every: number): boolean {
  try {
    const shown = localStorage.getItem(key)
    if (shown === null) return true
    return Number(shown) !== NEVER_AGAIN && Date.now() - Number(shown) >= every * DAY
  } catch {
    // Where nothing may be remembered, somebody would be asked on every page.
    return false
  }
}

function remember(key: string, at: number): void {
  try {
    localStorage.setItem(key, String(at))
  } catch {
    // As above: it was not shown in the first place.
  }
}
