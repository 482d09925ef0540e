/** What a mail server reports of a mail that did not arrive. */
export interface DeliveryReport {
  readonly messageIds: readonly string[]
  readonly addresses: readonly string[]
}

/**
 * Reads a report (RFC 3464) for those it has given up: their fields stand in blocks of the
 * `message/delivery-status` part, the mail's own headers in the part behind it. A delay is none.
 */
export function readDeliveryReport(report: string): DeliveryReport {
  const unfolded = report.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ')
  const failed = unfolded
    .split(/\n\s*\n/)
    .filter(block => /^action:\s*failed\s*$/im.test(block) && /^status:\s*5\./im.test(block))
  if (failed.length === 0) return { messageIds: [], addresses: [] }
  const addresses = failed.flatMap(block => {
    const [, address] =
      /^(?:original-recipient|final-recipient):\s*rfc822\s*;\s*<?([^\s<>]+)>?/im.exec(block) ?? []
    return address === undefined ? [] : [address]
  })
  // The first one is the report's own.
  const ids = [...unfolded.matchAll(/^message-id:\s*(<[^<>\s]+>)/gim)].map(([, id]) => id ?? '')
  return { messageIds: ids, addresses }
}
