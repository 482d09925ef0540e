import type { GroupComparison } from '#analysis'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { groupThreads } from './group-threads.ts'
import type { DrawnPart, GroupInput, GroupTask } from './group-worker.ts'
import { inLanes } from './in-lanes.ts'
import { rangesOf } from './ranges-of.ts'

/**
 * Permutations and resamples of every pair of groups, in pieces, for progress and for cancelling;
 * neither these nor the number of threads change the result.
 */
export async function computeGroups(
  input: GroupInput,
  { signal, report }: JobProgress,
): Promise<GroupComparison> {
  const { permutations, resamples, labels } = input
  const groups = new Set(labels).size
  const pairs = Array.from({ length: (groups * (groups - 1)) / 2 }, (_, pair) => pair)
  const threads = groupThreads(input)
  const parts: DrawnPart[] = []
  const draw = async (task: GroupTask) => {
    const draws = await threads.draw(task, signal)
    if (!draws) throw new Problem('model-error')
    parts.push({ pair: task.pair, of: task.of, draws })
  }
  const pieces = pairs.flatMap(pair => [
    ...rangesOf(permutations, labels.length).map(range => ({
      cost: 2 * (range.to - range.from),
      work: () => draw({ pair, of: 'permutations', ...range }),
    })),
    ...([0, 1] as const).flatMap(of =>
      rangesOf(resamples, labels.length).map(range => ({
        cost: range.to - range.from,
        work: () => draw({ pair, of, ...range }),
      })),
    ),
  ])
  await inLanes(pieces, threads.count, share => report(0.95 * share))
  return threads.finish(parts, signal)
}
