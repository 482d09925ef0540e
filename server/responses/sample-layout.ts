import { createHash } from 'node:crypto'
import type { MeasuredConstructs } from '#analysis'
import type { RoleColumn } from '#analysis/report/role-column.ts'
import type { Answerable, Answers } from '#survey-definitions/answered-value.ts'
import {
  type AnswerValidator,
  compileAnswers,
} from '#survey-definitions/answers/compile-answers.ts'
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
  /** The constructs that some respondents are not asked about, whatever else they are asked. */
  readonly conditional: readonly string[]
  /** The construct that a report is about, where there is a path model. */
  readonly focus?: string
  /** Was the respondent who gave these answers asked for what the column holds? */
  readonly askedIn: (answers: Answers) => (column: SampleColumn) => boolean
  /** Names what a block holds: blocks that were folded under another mark are made again. */
  readonly mark: string
}

export interface SampleColumn extends Answerable {
  readonly name: string
  readonly integer: boolean
  /** Is everybody asked, whatever else they answer? */
  readonly alwaysAsked: boolean
}

interface Measuring {
  readonly definition: SurveyDefinition
  readonly binding: Binding
  readonly answers?: AnswerValidator
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

function layOut(measuring: Measuring): SampleLayout {
  const { definition, binding, answers = compileAnswers(definition) } = measuring
  const indicators = binding.indicators.map(({ id, ...read }) => ({ name: id, ...read }))
  const taken = new Set(indicators.map(({ name }) => name))
  const bound = roleColumns(definition).filter(({ column }) => {
    const isFree = !taken.has(column)
    taken.add(column)
    return isFree
  })
  const columns: SampleColumn[] = [
    ...indicators,
    ...bound.map(({ column, ...read }) => ({ name: column, ...read })),
  ].map(({ name, integer, scale, reversed, sources }) => ({
    ...{ name, integer, scale, reversed, sources },
    alwaysAsked: sources.some(answers.alwaysAsks),
  }))
  const measured = measuredConstructs(binding)
  const focus = definition.measurement?.focus
  return {
    columns,
    indicators: indicators.map(({ name }) => name),
    measured,
    conditional: conditionalAmong(measured, columns),
    ...(focus !== undefined && { focus }),
    askedIn: given => {
      const isAsked = answers.askedIn(given)
      return ({ sources }) => sources.some(isAsked)
    },
    roles: bound.map(({ column, role, item, dimension }) => ({
      ...{ column, role, item },
      ...(dimension === undefined ? {} : { dimension }),
    })),
    mark: markOf(columns),
  }
}

function conditionalAmong(
  { constructs }: MeasuredConstructs,
  columns: readonly SampleColumn[],
): string[] {
  const always = new Set(columns.flatMap(({ name, alwaysAsked }) => (alwaysAsked ? [name] : [])))
  return Object.entries(constructs).flatMap(([construct, { indicators }]) =>
    indicators.some(name => always.has(name)) ? [] : [construct],
  )
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

/** Blocks of columns that can be left unasked are others than those of before that was known. */
function markOf(columns: readonly SampleColumn[]): string {
  const named = columns.map(({ name, scale, alwaysAsked }) => [
    ...[name, scale.min, scale.max],
    ...(alwaysAsked ? [] : ['unless not asked']),
  ])
  const text = JSON.stringify([EDITION, named])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
