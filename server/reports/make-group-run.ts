import { createHash } from 'node:crypto'
import {
  askedPart,
  ENGINE,
  encodeSample,
  isAskedAbout,
  isWithoutGaps,
  momentsOf,
  type Sample,
  selectIndicators,
  selectRows,
  sparseRows,
} from '#analysis'
import { MIN_BASE } from '#analysis/thresholds.ts'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobPayload, JobProgress } from '../jobs/job-kinds.ts'
import { foldWave } from '../responses/fold-wave.ts'
import { labelledSample } from '../responses/labelled-sample.ts'
import { findWave } from '../waves/wave.queries.ts'
import type { ComparedGroups } from './compared-groups.ts'
import { computeGroups } from './compute-groups.ts'
import { insertGroupRun } from './group-run.queries.ts'
import { groupingText, groupOf, MAX_GROUPS } from './grouping.ts'
import { measurementOf, type Structure } from './measurement-of-version.ts'

/** Compares the groups of a wave's respondents, and stores what was found. */
export async function makeGroupRun(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { waveId, grouping, options, createdBy, ...draws }: JobPayload<'compare-groups'>,
  progress: JobProgress,
): Promise<{ readonly runId: string }> {
  const wave = await findWave(store.read, waveId)
  if (!wave) throw new Problem('not-found')
  const { structure } = await measurementOf(store.read, wave.versionId)
  if (!structure) throw new Problem('no-measurement')
  await foldWave(store, waveId, progress.signal)
  const labelled = await labelledSample(store.read, wave, options, response =>
    groupOf(grouping, response),
  )
  const rows = usableRows(structure, labelled.sample, labelled.labels, options.missing)
  const { compared, tooSmall } = groupsOf(rows.labels)
  const groups = rows.labels.map(label => (compared.has(label) ? label : undefined))
  const positions = groups.flatMap((label, row) => (label === undefined ? [] : [row]))
  const sample = selectRows(rows.sample, positions)
  const { model } = askedPart(structure.model, momentsOf(sample), { about: [structure.focus] })
  const cells = encodeSample(sample)
  const labels = positions.map(row => rows.labels[row])
  const comparison = await computeGroups({ model, options, ...draws, cells, labels }, progress)
  const result: ComparedGroups = {
    grouping,
    groups: [...compared]
      .map(([label, n]) => ({ label, n }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    tooSmall,
    comparison,
  }
  const runId = newId()
  await store.write(async trx => {
    if (!(await findWave(trx, waveId))) throw new Problem('not-found')
    await insertGroupRun(trx, {
      id: runId,
      waveId,
      versionId: wave.versionId,
      grouping: groupingText(grouping),
      options: JSON.stringify({ ...options, ...draws }),
      n: positions.length,
      fingerprint: createHash('sha256').update(cells).update(JSON.stringify(labels)).digest('hex'),
      engine: ENGINE,
      result: JSON.stringify(result),
      createdAt: clock().toISOString(),
      createdBy,
    })
  })
  return { runId }
}

/** The rows with a label that the estimate can be made from, reduced to the model's indicators. */
function usableRows(
  { model, focus }: Structure,
  everything: Sample,
  labels: readonly (string | undefined)[],
  missing: 'mean' | 'listwise',
): { readonly sample: Sample; readonly labels: readonly string[] } {
  const indicators = Object.values(model.constructs).flatMap(construct => construct.indicators)
  const sample = selectIndicators(everything, indicators)
  const isAsked = isAskedAbout(sample, model.constructs[focus].indicators)
  const isWhole = missing === 'listwise' ? isWithoutGaps(model, sample) : () => true
  const sparse = new Set(sparseRows(model, sample))
  const rows = labels.flatMap((label, row) =>
    label === undefined || !isAsked(row) || sparse.has(row) || !isWhole(row) ? [] : [row],
  )
  return { sample: selectRows(sample, rows), labels: rows.map(row => labels[row] ?? '') }
}

/** The groups that are large enough, with their sizes, and the names of those that are not. */
function groupsOf(labels: readonly string[]) {
  const sizes = new Map<string, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  const compared = new Map([...sizes].filter(([, n]) => n >= MIN_BASE))
  if (compared.size < 2 || compared.size > MAX_GROUPS) {
    throw new Problem(compared.size < 2 ? 'groups-too-small' : 'too-many-groups')
  }
  const tooSmall = [...sizes].flatMap(([label, n]) => (n < MIN_BASE ? [label] : [])).sort()
  return { compared, tooSmall }
}
