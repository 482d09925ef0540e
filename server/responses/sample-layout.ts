import { createHash } from 'node:crypto'
import type { MeasuredConstructs } from '#analysis'
import type { RoleColumn } from '#analysis/report/role-column.ts'
import type { Answerable } from '#survey-definitions/answered-value.ts'
import type { Binding } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { roleColumns } from '#survey-definitions/roles/role-columns.ts'

/** What the columns of a wave's sample are: the indicators of constructs, then everything else. */
export interface SampleLayout {
  readonly columns: readonly SampleColumn[]
  /** The columns that moments are made of, in document order. */
  readonly indicators: readonly string[]
  /** The indicators of each construct. */
  readonly measured: MeasuredConstructs
  readonly roles: readonly RoleColumn[]
  /** Names what a block holds: blocks that were folded under another mark are made again. */
  readonly mark: string
}

export interface SampleColumn extends Answerable {
  readonly name: string
  readonly integer: boolean
}

interface Measuring {
  readonly definition: SurveyDefinition
  readonly binding: Binding
}

/** Goes up with whatever else changes in what a block holds. */
const EDITION = 1

const known = new WeakMap<Measuring, SampleLayout>()

/** Read from the definition alone, so a version has one layout for ever. */
export function sampleLayout(version: Measuring): SampleLayout {
  const layout = known.get(version) ?? layOut(version)
  known.set(version, layout)
  return layout
}

function layOut({ definition, binding }: Measuring): SampleLayout {
  const indicators = binding.indicators.map(({ id, ...read }) => ({ name: id, ...read }))
  const taken = new Set(indicators.map(({ name }) => name))
  const bound = roleColumns(definition).filter(({ column }) => {
    const isFree = !taken.has(column)
    taken.add(column)
    return isFree
  })
  const columns = [
    ...indicators,
    ...bound.map(({ column, ...read }) => ({ name: column, ...read })),
  ]
  return {
    columns: columns.map(({ name, integer, scale, reversed, sources }) => ({
      ...{ name, integer, scale, reversed, sources },
    })),
    indicators: indicators.map(({ name }) => name),
    measured: measuredConstructs(binding),
    roles: bound.map(({ column, role, item, dimension }) => ({
      ...{ column, role, item },
      ...(dimension === undefined ? {} : { dimension }),
    })),
    mark: markOf(columns.map(({ name, scale }) => [name, scale.min, scale.max])),
  }
}

function measuredConstructs({ indicators }: Binding): MeasuredConstructs {
  const names = [...new Set(indicators.map(({ construct }) => construct))]
  return {
    constructs: Object.fromEntries(
      names.map(name => [
        name,
        { indicators: indicators.flatMap(({ id, construct }) => (construct === name ? [id] : [])) },
      ]),
    ),
  }
}

function markOf(columns: readonly unknown[]): string {
  const text = JSON.stringify([EDITION, columns])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
