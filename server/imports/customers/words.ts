/** Reads a cell by the words, each list separated by spaces, that mean something. */
export function wordReader<T>(meanings: readonly (readonly [T, string])[]) {
  const byWord = new Map(
    meanings.flatMap(([meaning, words]) => words.split(' ').map(word => [word, meaning] as const)),
  )
  return (cell: string): T | undefined => byWord.get(cell.normalize('NFKC').trim().toLowerCase())
}

export const flagOfWord = wordReader([
  [true, 'yes y true 1 是 对 有'],
  [false, 'no n false 0 否 不 无'],
])
