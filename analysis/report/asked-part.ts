import type { Finding } from '../finding.ts'
import { pathsAmong } from '../model/leads-to.ts'
import type { PathModel } from '../model/path-model.ts'
import type { Moments } from '../moments/moments.ts'
import { MIN_BASE } from '../thresholds.ts'
import { availableIndex } from './available-index.ts'
import type { OutsideConstruct, Population } from './index-report.ts'

/** The part of a model that everybody in a population was asked about. */
export interface AskedPart {
  readonly model: PathModel
  /** Absent where everybody was asked about everything. */
  readonly population?: Population
}

export interface AskedOptions {
  /** The constructs that the population was asked about by its choice: the focus among them. */
  readonly about: readonly string[]
  /** Respondents who are not among the rows because they were not. @default 0 */
  readonly notAsked?: number
}

/**
 * A construct stands in a model where everybody was asked about it: where at least one of its
 * indicators was put to every row. What was put to some only, such as how their complaint was handled,
 * stays outside: a mean in place of answers that could not exist would make up its relations to
 * everything else. It is counted, has its index among those asked, and enters the model of the
 * sub-population that was asked (`askedAbout`), as the satisfaction barometers handle complaints
 * (Johnson, Gustafsson, Andreassen, Lervik & Cha 2001: among complaining customers).
 *
 * The moments are those of the population's rows. Throws `RangeError` for moments that lack an
 * indicator.
 *
 * Example: 400 rows, 90 of which were asked about complaints: the model of the 400 goes without it;
 * that of the 90 has it, and says that 310 were not asked.
 */
export function askedPart(
  model: PathModel,
  moments: Moments,
  { about, notAsked = 0 }: AskedOptions,
): AskedPart {
  const outside = Object.keys(model.constructs).filter(
    name => !about.includes(name) && askedOf(model, name, moments) < moments.n,
  )
  if (outside.length === 0 && notAsked === 0) return { model }
  const inside = Object.entries(model.constructs).filter(([name]) => !outside.includes(name))
  return {
    model: {
      constructs: Object.fromEntries(inside),
      paths: pathsAmong(model, new Set(inside.map(([name]) => name))),
    },
    population: {
      about: notAsked > 0 ? about : [],
      notAsked,
      outside: outside.map(name => outsideConstruct(model, name, moments)),
    },
  }
}

/** What a reader must know of whom the model is about. */
export function populationFindings({ about, notAsked, outside }: Population, n: number): Finding[] {
  const [construct] = about.slice(-1)
  return [
    ...(notAsked > 0 && construct !== undefined
      ? [finding('not-asked-about', construct, notAsked, n)]
      : []),
    ...outside.map(({ id, asked }) => finding('asked-of-some', id, asked, n)),
  ]
}

function finding(
  code: 'not-asked-about' | 'asked-of-some',
  construct: string,
  value: number,
  n: number,
): Finding {
  return { code, verdict: 'information', about: [construct], value, n }
}

function askedOf({ constructs }: PathModel, name: string, moments: Moments): number {
  const { asked } = moments
  const positions = constructs[name].indicators.map(indicator => {
    const position = moments.indicators.indexOf(indicator)
    if (position < 0) throw new RangeError(`the moments have no indicator ${indicator}`)
    return position
  })
  return asked ? Math.max(...positions.map(i => asked[i])) : moments.n
}

function outsideConstruct(model: PathModel, id: string, moments: Moments): OutsideConstruct {
  const asked = askedOf(model, id, moments)
  const index = availableIndex(model.constructs[id].indicators, moments)
  return { id, asked, ...(index && asked >= MIN_BASE && { index }) }
}
