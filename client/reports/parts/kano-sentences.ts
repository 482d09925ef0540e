import type { KanoPart } from '#analysis/report/kano-part.ts'
import type { PartWords } from './part-words.ts'

const CLASSES = ['M', 'O', 'A', 'I', 'R', 'Q'] as const

/** The features by what they are to customers; those that are not settled, and those misunderstood. */
export function kanoSentences({ features }: KanoPart, { p, reader, name }: PartWords): string[] {
  const listed = (ids: readonly string[]) => reader.formats.list(ids.map(name))
  const settled = features.filter(({ verdict }) => verdict.standing === 'clear')
  const grouped = CLASSES.flatMap(category => {
    const own = settled.filter(({ verdict }) => verdict.category === category)
    if (own.length === 0) return []
    return [p(`kano.group.${category}`, { features: listed(own.map(({ feature }) => feature)) })]
  })
  const open = features.filter(
    ({ verdict }) => verdict.standing === 'undecided' || verdict.standing === 'mixed',
  )
  const faulty = features.filter(({ verdict }) => verdict.standing === 'faultyWording')
  return [
    ...grouped,
    ...(open.length > 0
      ? [p('kano.undecided', { features: listed(open.map(({ feature }) => feature)) })]
      : []),
    ...(faulty.length > 0
      ? [p('kano.faulty', { features: listed(faulty.map(({ feature }) => feature)) })]
      : []),
  ]
}

/** "6 features: 2 must-be, 1 one-dimensional and 3 attractive." */
export function kanoHeadline({ features }: KanoPart, { p, reader }: PartWords): string {
  const parts = CLASSES.flatMap(category => {
    const count = features.filter(({ verdict }) => verdict.category === category).length
    return count > 0 ? [p('kano.part', { count, class: p(`kano.class.${category}`) })] : []
  })
  return p('kano.headline', { count: features.length, parts: reader.formats.list(parts) })
}
