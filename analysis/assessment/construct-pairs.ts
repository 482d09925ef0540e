import type { Layout } from '../model/layout.ts'

/** Every two constructs once, in the model's order, with their positions. */
export function constructPairs({ constructs }: Pick<Layout, 'constructs'>) {
  return constructs.flatMap((second, j) =>
    constructs.slice(0, j).map((first, i) => ({ first, second, i, j })),
  )
}
