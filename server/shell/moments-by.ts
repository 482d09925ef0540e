import { completedMoments, findingText, type Sample } from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { ShellError } from './shell-error.ts'

/** The moments by `--missing`. Throws `ShellError` where that treatment gives none. */
export function momentsBy(missing: AnalyzeArguments['missing'], sample: Sample) {
  const { moments, findings } = completedMoments(
    sample,
    missing === 'pairwise-nearest' ? { missing: 'pairwise', indefinite: 'nearest' } : { missing },
  )
  if (!moments) throw new ShellError(findings.map(finding => findingText(finding, 'en')).join('\n'))
  return { moments, findings }
}
