/** A piece of a text, set off or plain. */
export interface Span {
  readonly text: string
  readonly isStrong: boolean
}

/** Authors set words off with two asterisks: "If it is **not** there …". A lone mark is plain text. */
export function emphasis(text: string): Span[] {
  const spans = text.split(/\*\*([^*]+)\*\*/).map((piece, index) => ({
    text: piece,
    isStrong: index % 2 === 1,
  }))
  return spans.filter(span => span.text !== '')
}

/** The same as HTML that brings nothing but <strong>. */
export function emphasisHtml(text: string): string {
  return emphasis(text)
    .map(span => (span.isStrong ? `<strong>${escaped(span.text)}</strong>` : escaped(span.text)))
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
