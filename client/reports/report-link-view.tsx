import { Link, useSearchParams } from 'react-router'
import type { ReportLink } from '#analysis/report/document.ts'
import { addressOf, DEFAULT_OPTIONS, optionsInAddress } from './options-in-address.ts'

interface Props {
  readonly link: ReportLink
  readonly className?: string
}

/** The way to the same report under other options; those that it does not name stay as they are. */
export function ReportLinkView({ link: { text, options }, className }: Props) {
  const [search] = useSearchParams()
  const { among, ...chosen } = optionsInAddress(search)
  const nextAmong = options.among === undefined ? among : options.among
  const next = addressOf({
    ...chosen,
    ...(options.flagged !== undefined && { flagged: options.flagged ?? DEFAULT_OPTIONS.flagged }),
    ...(typeof nextAmong === 'string' && { among: nextAmong }),
  })
  return (
    <Link to={{ search: String(next) }} className={className}>
      {text}
    </Link>
  )
}
