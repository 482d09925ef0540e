/** About how wide a text is in a system font: exact enough to place labels, and the same everywhere. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * fontSize
}

function emsOf(character: string): number {
  if (character >= '\u2e80' && character <= '\uffef') return 1
  if (/[ilj.,:;'|!()[\]]/.test(character)) return 0.32
  if (/[mwMW%]/.test(character)) return 0.88
  if (/[A-Z]/.test(character)) return 0.68
  return 0.56
}
