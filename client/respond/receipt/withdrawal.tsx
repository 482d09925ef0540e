import { useState } from 'react'
import { useWords } from '../shell/words.ts'

export interface WithdrawalProps {
  readonly isBusy: boolean
  readonly withdraw: () => void
}

/** Asked twice, since nothing brings the answers back. */
export function Withdrawal({ isBusy, withdraw }: WithdrawalProps) {
  const words = useWords()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <button type="button" className="back" onClick={() => setAsked(true)}>
        {words('withdraw')}
      </button>
    )
  }
  return (
    <div className="withdrawal">
      <p id="withdrawal-meaning">{words('withdrawMeaning')}</p>
      <div className="receipt-actions">
        <button
          type="button"
          className="onward"
          disabled={isBusy}
          aria-describedby="withdrawal-meaning"
          onClick={withdraw}
        >
          {words('withdrawNow')}
        </button>
        <button type="button" className="back" onClick={() => setAsked(false)}>
          {words('cancel')}
        </button>
      </div>
    </div>
  )
}
