/** What a mail says, as text and as a page: the parts of a mail with both, decoded. */
export function partsOfMail(content: string): { readonly text: string; readonly html: string } {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(content) ?? []
  const parts = content.split(`\r\n--${boundary}`)
  const part = (type: string) => {
    const found = parts.find(one => one.startsWith(`\r\nContent-Type: ${type}`)) ?? ''
    const [head = '', ...body] = found.slice(2).split('\r\n\r\n')
    const decode = /base64/i.test(head) ? fromBase64 : fromQuotedPrintable
    return decode(body.join('\r\n\r\n'))
  }
  return { text: part('text/plain'), html: part('text/html') }
}

const fromBase64 = (body: string): string => Buffer.from(body, 'base64').toString()

function fromQuotedPrintable(body: string): string {
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
