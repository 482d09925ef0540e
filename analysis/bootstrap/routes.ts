import type { Layout } from '../model/layout.ts'

/** A way along arrows from one construct to another, over at least one in between. */
export interface Route {
  /** The constructs passed, both ends included. */
  readonly constructs: readonly number[]
  /** The arrows taken, as positions in `layout.arrows`. */
  readonly arrows: readonly number[]
}

/** Every route of two or more arrows from one construct to another, shortest first. */
export function routesBetween(layout: Layout, from: number, to: number): Route[] {
  const routes: Route[] = []
  const walk = (constructs: readonly number[], arrows: readonly number[]) => {
    const here = constructs[constructs.length - 1]
    if (here === to) {
      if (arrows.length > 1) routes.push({ constructs, arrows })
      return
    }
    layout.arrows.forEach((arrow, a) => {
      if (arrow.from === here) walk([...constructs, arrow.to], [...arrows, a])
    })
  }
  walk([from], [])
  return routes.sort((a, b) => a.arrows.length - b.arrows.length)
}
