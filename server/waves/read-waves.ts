import type { z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import type { wave as waveView } from './wave.contract.ts'
import { findWave, type Wave } from './wave.queries.ts'
import { openLinkOf } from './wave.ts'
import type { WaveAnswers } from './wave-answers.ts'

export type WaveView = z.infer<typeof waveView>

/** The wave as everybody is shown it, with its counts of this moment. */
export async function readWave(
  deps: Pick<Deps, 'store' | 'publicUrl'>,
  answers: WaveAnswers,
  waveId: string,
): Promise<WaveView> {
  const wave = await findWave(deps.store.read, waveId)
  const [view] = wave ? await viewWaves(deps, answers, [wave]) : []
  if (!view) throw new Problem('not-found')
  return view
}

export async function viewWaves(
  { store, publicUrl }: Pick<Deps, 'store' | 'publicUrl'>,
  answers: WaveAnswers,
  waves: readonly Wave[],
): Promise<WaveView[]> {
  const versions = await describeVersions(
    store.read,
    waves.map(({ versionId }) => versionId),
  )
  const counts = await answers.count(
    store.read,
    waves.map(({ id }) => id),
  )
  return waves.flatMap(wave => {
    const { linkToken, ...shown } = wave
    const version = versions.get(wave.versionId)
    // Deleted with its survey while this was read.
    if (!version) return []
    return {
      ...shown,
      surveyTitle: version.title,
      isDemo: version.isDemo,
      versionNumber: version.number,
      link: openLinkOf(publicUrl, linkToken),
      counts: counts.get(wave.id) ?? { started: 0, partial: 0, complete: 0 },
    }
  })
}
