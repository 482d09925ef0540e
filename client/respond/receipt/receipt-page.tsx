import { use, useState } from 'react'
import { Message } from '../shell/message.tsx'
import { LanguageContext, languageTag, useWords } from '../shell/words.ts'
import { askReceipt, forgetReceipt, grouped, meantReceipt, type ReceiptReply } from './receipt.ts'
import { Withdrawal } from './withdrawal.tsx'

/** Is my answer stored? And away with it, if I want. */
export function ReceiptPage({ token }: { readonly token: string }) {
  const words = useWords()
  const [typed, setTyped] = useState(() => grouped(window.location.hash.slice(1)))
  const [reply, setReply] = useState<ReceiptReply>()
  const [isBusy, setBusy] = useState(false)

  const ask = async (method: 'GET' | 'DELETE') => {
    setBusy(true)
    const receipt = meantReceipt(typed)
    const said = await askReceipt(method, token, receipt)
    if (said.kind === 'erased') forgetReceipt(token, receipt)
    setReply(said)
    setBusy(false)
  }

  if (reply?.kind === 'erased') return <Message arrived title="withdrawnTitle" text="withdrawn" />
  return (
    <form
      className="questionnaire"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isBusy && typed.trim() !== '') void ask('GET')
      }}
    >
      <h2>{words('receiptTitle')}</h2>
      <div className="questions">
        <div className="question">
          <label className="question-title" htmlFor="receipt">
            {words('receiptLabel')}
          </label>
          <p className="explanation" id="receipt-asked">
            {words('receiptAsk')}
          </p>
          <input
            id="receipt"
            className="text-input receipt-input"
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            aria-describedby="receipt-asked"
            onChange={event => {
              setTyped(event.target.value)
              setReply(undefined)
            }}
          />
        </div>
        <div role="status">{reply && <Found reply={reply} />}</div>
      </div>
      <div className="page-navigation">
        {reply?.kind === 'stored' ? (
          <Withdrawal isBusy={isBusy} withdraw={() => void ask('DELETE')} />
        ) : (
          <button type="submit" className="onward" aria-disabled={isBusy || typed.trim() === ''}>
            {words('receiptFind')}
          </button>
        )}
      </div>
    </form>
  )
}

function Found({ reply }: { readonly reply: ReceiptReply }) {
  const words = useWords()
  const locale = use(LanguageContext)
  if (reply.kind !== 'stored') {
    return <p>{words(reply.kind === 'unknown' ? 'receiptUnknown' : 'notReached')}</p>
  }
  if (reply.day === null) return <p>{words('receiptStoredUndated')}</p>
  const form = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'long', timeZone: 'UTC' })
  return <p>{words('receiptStored', { day: form.format(new Date(reply.day)) })}</p>
}
