import { useCallback, useEffect, useState } from 'react'
import { Answering, type OpenSurveyProps } from './answering.tsx'
import { Ending } from './ending.tsx'
import { wayIn } from './link/link.ts'
import { reportOpening } from './link/use-link.ts'
import { NothingToAnswer } from './link-message.tsx'
import { begunResponse, isAnsweredMark, type LocalRecord } from './response/local-response.ts'
import { deviceStorage, pageStorage } from './response/local-storage.ts'

/** Whose response it is: the one this device has begun, another's who used it before, or a new one. */
export function OpenSurvey(props: OpenSurveyProps) {
  const { token, link, locale } = props
  const { personal } = link
  const [way] = useState(() => wayIn(window.location.search, personal !== undefined))
  const isKiosk = way.channel === 'kiosk'
  const begin = () => {
    const { receipt, ...begun } = begunResponse(token, link, locale)
    return isKiosk || receipt === undefined ? begun : { ...begun, receipt }
  }
  // A kiosk saves nothing; what is on its way there lives as long as the page.
  const newStorage = () => (isKiosk ? pageStorage(true) : deviceStorage(token))
  const [{ storage, record, isFirst, isNew }, setOpen] = useState(() => {
    const own = newStorage()
    const saved = own.read()
    return { storage: own, record: saved ?? begin(), isFirst: true, isNew: saved === undefined }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins in the language of its moment
  const startAfresh = useCallback(
    () => setOpen({ storage: newStorage(), record: begin(), isFirst: false, isNew: true }),
    [locale],
  )
  const another = personal ? undefined : startAfresh
  const isOpening = isNew && link.state === 'open' && personal?.isBegun !== true
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new response is opened once
  useEffect(() => {
    if (isOpening) reportOpening(token, way)
  }, [record])

  if (isAnsweredMark(record)) {
    return (
      <Ending
        outcome="answeredBefore"
        wasSent
        token={token}
        privacy={link.privacy}
        receipt={record.receipt}
        isKiosk={isKiosk}
        startAfresh={another}
      />
    )
  }
  if (link.state === 'paused' && !personal?.isBegun && !isBegun(record)) {
    return <NothingToAnswer link={link} />
  }
  return (
    <Answering
      {...props}
      key={`${record.id} ${record.begunAt}`}
      ticked={isFirst ? props.ticked : []}
      way={way}
      storage={storage}
      begun={record}
      startAfresh={another}
    />
  )
}

function isBegun(record: LocalRecord): boolean {
  return !isAnsweredMark(record) && Object.keys(record.answers).length > 0
}
