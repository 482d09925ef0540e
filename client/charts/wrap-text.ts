import { textWidth } from './text-width.ts'

/** Lines no wider than `width`: broken at spaces, and between any two Chinese characters. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line.trim() !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trim())
      line = piece
    } else {
      line += piece
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}
