import { type Construct, commonFactor, composite, type PathModel, pathModel } from '#analysis'

/** A model as the reference files write it. */
export interface ReferenceModel {
  readonly blocks: Readonly<Record<string, string | readonly string[]>>
  /** "from->to". */
  readonly paths: readonly string[]
}

export function modelOfReference(
  { blocks, paths }: ReferenceModel,
  modes: Readonly<Record<string, 'A' | 'B'>>,
  consistent: boolean,
): PathModel {
  const successors: Record<string, string[]> = {}
  for (const path of paths) {
    const [from, to] = path.split('->')
    successors[from] = [...(successors[from] ?? []), to]
  }
  const constructs = Object.entries(blocks).map(([name, block]): [string, Construct] => {
    const indicators = typeof block === 'string' ? [block] : block
    if (modes[name] === 'B') return [name, composite(indicators, 'B')]
    return [name, consistent ? commonFactor(indicators) : composite(indicators)]
  })
  return pathModel({ constructs: Object.fromEntries(constructs), paths: successors })
}
