import type { ImpactAsymmetryPart } from '#analysis/report/impact-asymmetry-part.ts'
import type { PartWords } from './part-words.ts'

/** The drivers that act on one side, by the side. */
export function asymmetrySentences(
  { attributes }: ImpactAsymmetryPart,
  { p, reader, name }: PartWords,
): string[] {
  const of = (...classes: readonly string[]) =>
    attributes.filter(own => classes.includes(own.class)).map(({ attribute }) => name(attribute))
  const penalising = of('frustrator', 'dissatisfier')
  const rewarding = of('delighter', 'satisfier')
  const { list } = reader.formats
  return [
    ...(penalising.length > 0 ? [p('asymmetry.penalising', { attributes: list(penalising) })] : []),
    ...(rewarding.length > 0 ? [p('asymmetry.rewarding', { attributes: list(rewarding) })] : []),
    ...(penalising.length + rewarding.length === 0 ? [p('asymmetry.none')] : []),
  ]
}
