import { useState } from 'react'
import type { Privacy } from '../link/link.ts'
import { useWords } from '../shell/words.ts'
import { grouped } from './receipt.ts'

export interface ReceiptNoteProps {
  readonly token: string
  readonly receipt: string
  readonly privacy: Privacy
}

/** What the respondent takes along; it is made in this browser and shown nowhere else. */
export function ReceiptNote({ token, receipt, privacy }: ReceiptNoteProps) {
  const words = useWords()
  const [isCopied, setCopied] = useState(false)
  const link = `/r/${token}/receipt#${receipt}`
  const copy = () => {
    navigator.clipboard.writeText(grouped(receipt)).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <section className="receipt">
      <h3>{words('receipt')}</h3>
      <p className="receipt-code">{grouped(receipt)}</p>
      <p className="explanation">{words('receiptUse')}</p>
      {privacy === 'anonymous' && <p className="explanation">{words('receiptAnonymous')}</p>}
      <div className="receipt-actions">
        {/* Without encryption browsers give no clipboard. */}
        {'clipboard' in navigator && (
          <button type="button" className="link-button" onClick={copy}>
            {words(isCopied ? 'copied' : 'copy')}
          </button>
        )}
        <button type="button" className="link-button" onClick={() => window.print()}>
          {words('print')}
        </button>
        <a className="link-button" href={link}>
          {words('receiptOpen')}
        </a>
      </div>
    </section>
  )
}
