import { type Link, type LinkRead, whyNothing } from './link/link.ts'
import { Message } from './shell/message.tsx'
import { useWords } from './shell/words.ts'

/** Why there is nothing to answer, in words, and what can be done. */
export function LinkMessage({ read, retry }: { readonly read: LinkRead; retry: () => void }) {
  const words = useWords()
  const again = (
    <button type="button" className="onward" onClick={retry}>
      {words('retry')}
    </button>
  )
  switch (read.kind) {
    case 'link':
      return <NothingToAnswer link={read.link} />
    case 'unknown':
      return <Message title="unknownTitle" text="unknown" />
    case 'offline':
      return (
        <Message title="offlineTitle" text="offline">
          {again}
        </Message>
      )
    case 'busy':
      return (
        <Message title="busyTitle" text="busy">
          {again}
        </Message>
      )
    case 'fault':
      return (
        <Message title="faultTitle" text="fault">
          {again}
        </Message>
      )
  }
}

/** A link that is right, and why there is nothing to answer behind it now. */
export function NothingToAnswer({ link }: { readonly link: Link }) {
  const why = whyNothing(link)
  return <Message title={`${why}Title`} text={why} />
}
