import { useEffect, useState } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { Delivery } from './delivery.tsx'
import { Ending } from './ending.tsx'
import { type Link, wayIn } from './link/link.ts'
import { NothingToAnswer } from './link-message.tsx'
import { forgetPage } from './offline/offline-page.ts'
import { isAnsweredMark, type LocalResponse } from './response/local-response.ts'
import { type DeviceStorage, deviceStorage } from './response/local-storage.ts'
import { useResponse } from './response/use-response.ts'

export interface NothingMoreProps {
  readonly token: string
  readonly link: Link
  readonly locale: Locale
}

/** A link behind which there is nothing to answer, on a device from which it may have been answered. */
export function NothingMore(props: NothingMoreProps) {
  const { token, link } = props
  const [storage] = useState(() => deviceStorage(token))
  const [record] = useState(storage.read)
  const isSent = record && (isAnsweredMark(record) || record.submission !== undefined)
  useEffect(() => {
    void forgetPage(token)
    // What was begun here can no longer be ended here.
    if (!isSent) storage.write(undefined)
  }, [token, storage, isSent])

  if (!record) return <NothingToAnswer link={link} />
  const ended = { token, privacy: link.privacy, isKiosk: false, startAfresh: undefined }
  if (isAnsweredMark(record)) {
    return <Ending {...ended} outcome="answeredBefore" wasSent receipt={record.receipt} />
  }
  if (record.submission) return <Undelivered {...props} storage={storage} record={record} />
  if (record.acknowledged.revision === 0 || link.personal?.isAnswered) {
    return <NothingToAnswer link={link} />
  }
  return <Ending {...ended} outcome="closed" wasSent={false} receipt={undefined} />
}

interface UndeliveredProps extends NothingMoreProps {
  readonly storage: DeviceStorage
  readonly record: LocalResponse
}

/** Sent, but without an answer so far: perhaps it came through, and that is what has to be said. */
function Undelivered({ token, link, locale, storage, record }: UndeliveredProps) {
  const [way] = useState(() => wayIn(window.location.search, link.personal !== undefined))
  const [store, state] = useResponse(token, storage, record, locale, way, NOTHING_EARLY)
  const { privacy } = link
  return (
    <Delivery
      {...{ token, privacy, storage, store, state }}
      isKiosk={false}
      startAfresh={undefined}
    />
  )
}

const NOTHING_EARLY = { answers: {}, consent: false }
