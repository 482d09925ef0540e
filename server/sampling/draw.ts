import { setImmediate } from 'node:timers/promises'
import { coarsenStrata } from '#analysis/fieldwork/coarsen-strata.ts'
import { firstPhase } from '#analysis/fieldwork/first-phase.ts'
import { stratifiedDraw } from '#analysis/fieldwork/stratified-draw.ts'
import type { Privacy } from '../waves/wave.ts'
import { allocateByPlan } from './allocation.ts'
import { type ReadFrame, type StratumValues, stratumKey } from './frame.ts'
import type { SamplePlan, Stratifier } from './plan.ts'

/** A stratum as it was drawn, with what its invitations are given. */
export interface DrawnStratum {
  readonly values: StratumValues
  /** As people read them: segments by name. */
  readonly texts: StratumValues
  readonly population: number
  readonly drawn: number
  /** Of them, asked first; the rest is the reserve. */
  readonly first: number
  /** N_h / n_h; in an anonymous wave of all strata that share their label. */
  readonly designWeight: number
  /** By stratifier; null where too few share them to be said with an anonymous answer. */
  readonly labels: Readonly<Record<string, string>> | null
}

export interface DrawnMember {
  readonly customerId: string
  readonly stratum: number
  readonly phase: 1 | 2
}

export interface SampleDraw {
  readonly strata: readonly DrawnStratum[]
  /** In the order in which they are asked: every stratum is spread evenly over it. */
  readonly members: readonly DrawnMember[]
}

export interface DrawOptions {
  readonly plan: SamplePlan
  readonly seed: number
  readonly privacy: Privacy
  readonly segmentNames: ReadonlyMap<string, string>
}

/** So many are drawn from before others get their turn. */
const STRETCH = 10_000

/** Draws the sample out of the frame: for one seed and one frame always the same. */
export async function drawSample(
  frame: ReadFrame,
  { plan, seed, privacy, segmentNames }: DrawOptions,
): Promise<SampleDraw> {
  const { strata } = allocateByPlan(plan, frame.strata)
  const sizes = strata.map(({ invitations }) => invitations)
  const first = firstPhase(sizes, 1 - plan.reserve)
  const said = privacy === 'anonymous' ? coarsened(frame, sizes) : undefined
  return {
    strata: frame.strata.map(({ values, population }, h) => {
      const texts = values.map((value, at) => textOf(value, plan.strata[at], segmentNames))
      const group = said?.[h]
      return {
        values,
        texts,
        population,
        drawn: sizes[h] ?? 0,
        first: first[h] ?? 0,
        designWeight: group?.designWeight ?? strata[h]?.designWeight ?? 1,
        labels: group && !group.isOwn ? null : labelsOf(texts, plan.strata),
      }
    }),
    members: await membersOf(frame, sizes, first, seed),
  }
}

async function membersOf(
  frame: ReadFrame,
  sizes: readonly number[],
  first: readonly number[],
  seed: number,
): Promise<DrawnMember[]> {
  // Keyed by values, not by place: the draw must not follow the order of the strata.
  const keys = frame.strata.map(({ values }) => stratumKey(values))
  const draw = stratifiedDraw(new Map(keys.map((key, h) => [key, sizes[h] ?? 0])), seed)
  for (const [h, ids] of frame.members.entries()) {
    for (let at = 0; at < ids.length; at += STRETCH) {
      for (const id of ids.slice(at, at + STRETCH)) draw.offer(keys[h] ?? '', id)
      await setImmediate()
    }
  }
  const drawn = draw.drawn()
  const queues = keys.map(key => (drawn.get(key) ?? []).map(({ id }) => id))
  const members: DrawnMember[] = []
  for (const member of inOrderOfDraw(queues, first)) {
    members.push(member)
    if (members.length % STRETCH === 0) await setImmediate()
  }
  return members
}

/** One after the other from every stratum, so that each is spread evenly; the reserve after all others. */
function* inOrderOfDraw(
  strata: readonly (readonly string[])[],
  first: readonly number[],
): Generator<DrawnMember> {
  for (const phase of [1, 2] as const) {
    const ends = strata.map((ids, h) =>
      phase === 1 ? Math.min(first[h] ?? 0, ids.length) : ids.length,
    )
    const places = strata.map((_, h) => (phase === 1 ? 0 : (first[h] ?? 0)))
    for (;;) {
      let stratum = -1
      let nearest = Number.POSITIVE_INFINITY
      for (const [h, ids] of strata.entries()) {
        const next = (places[h] + 0.5) / ids.length
        if (places[h] >= ends[h] || next >= nearest) continue
        stratum = h
        nearest = next
      }
      if (stratum < 0) break
      yield { customerId: strata[stratum][places[stratum]++], stratum, phase }
    }
  }
}

interface SaidWithAnswer {
  readonly isOwn: boolean
  readonly designWeight: number
}

const COMMON = 'others'

/** Neither its label nor its weight tells a stratum of few from the others. */
function coarsened({ strata }: ReadFrame, sizes: readonly number[]): SaidWithAnswer[] {
  const groups = coarsenStrata(
    strata.map((_, h) => ({ label: String(h), invited: sizes[h] ?? 0 })),
    COMMON,
  )
  const groupOf = (h: number) => groups.get(String(h)) ?? COMMON
  return strata.map((_, h) => {
    const alike = strata.flatMap((_, other) => (groupOf(other) === groupOf(h) ? [other] : []))
    const drawn = alike.reduce((sum, other) => sum + (sizes[other] ?? 0), 0)
    const population = alike.reduce((sum, other) => sum + (strata[other]?.population ?? 0), 0)
    return { isOwn: groupOf(h) !== COMMON, designWeight: drawn === 0 ? 1 : population / drawn }
  })
}

function labelsOf(
  texts: StratumValues,
  stratifiers: readonly Stratifier[],
): Readonly<Record<string, string>> | null {
  const said = stratifiers.flatMap((by, at) => {
    const text = texts[at]
    return text ? [[labelName(by), text] as const] : []
  })
  return said.length === 0 ? null : Object.fromEntries(said)
}

function labelName(by: Stratifier): string {
  if ('field' in by) return by.field
  return 'attribute' in by ? `attr.${by.attribute}` : 'segment'
}

function textOf(
  value: string | null,
  by: Stratifier | undefined,
  segmentNames: ReadonlyMap<string, string>,
): string | null {
  if (value === null || !by || !('segments' in by)) return value
  return segmentNames.get(value) ?? value
}
