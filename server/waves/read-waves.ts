import type { z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import { quotasOf } from './quota.ts'
import { listCells } from './quota-cell.queries.ts'
import { viewQuotas } from './view-quotas.ts'
import type { wave as waveView } from './wave.contract.ts'
import { findWave, type Wave } from './wave.queries.ts'
import { openLinkOf, stateOf } from './wave.ts'
import type { WaveAnswers } from './wave-answers.ts'

type WaveView = z.infer<typeof waveView>

/** The wave as everybody is shown it, with its counts of this moment. */
export async function readWave(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  answers: WaveAnswers,
  waveId: string,
): Promise<WaveView> {
  const wave = await findWave(deps.store.read, waveId)
  const [view] = wave ? await viewWaves(deps, answers, [wave]) : []
  if (!view) throw new Problem('not-found')
  return view
}

export async function viewWaves(
  { store, publicUrl, clock }: Pick<Deps, 'store' | 'publicUrl' | 'clock'>,
  answers: WaveAnswers,
  waves: readonly Wave[],
): Promise<WaveView[]> {
  const ids = waves.map(({ id }) => id)
  const versions = await describeVersions(
    store.read,
    waves.map(({ versionId }) => versionId),
  )
  const counts = await answers.count(store.read, ids)
  const timeZone = await organisationTimeZone(store.read)
  const quotas = await quotasByWave(store, waves)
  return waves.flatMap(wave => {
    const { linkToken, occurrence, ...shown } = wave
    const version = versions.get(wave.versionId)
    // Deleted with its survey while this was read.
    if (!version) return []
    return {
      ...shown,
      state: stateOf(wave, clock()),
      surveyTitle: version.title,
      isDemo: version.isDemo,
      versionNumber: version.number,
      link: openLinkOf(publicUrl, linkToken),
      timeZone,
      closeAtTarget: wave.closeAtTarget === 1,
      quotas: quotas.get(wave.id) ?? [],
      counts: counts.get(wave.id) ?? { started: 0, partial: 0, complete: 0 },
    }
  })
}

async function quotasByWave({ read }: Deps['store'], waves: readonly Wave[]) {
  const limited = waves.filter(({ quotas }) => quotas !== null)
  const cells = await listCells(
    read,
    limited.map(({ id }) => id),
  )
  const views = new Map<string, WaveView['quotas']>()
  for (const wave of limited) {
    const { definition } = await compiledVersion(read, wave.versionId)
    const own = cells.filter(({ waveId }) => waveId === wave.id)
    views.set(wave.id, viewQuotas(definition, quotasOf(wave), own))
  }
  return views
}
