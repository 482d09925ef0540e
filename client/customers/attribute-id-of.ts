/** A short name made of a title, where that has Latin letters: "Last purchase" is last_purchase. */
export function attributeIdOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^attr\./, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
}
