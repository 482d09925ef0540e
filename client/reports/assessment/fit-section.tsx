import { AssessedSection } from './assessed-section.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { fitSentences } from './fit-sentences.ts'
import { fitTable } from './fit-table.tsx'
import { likelihoodTable } from './likelihood-table.ts'
import { methodTable } from './method-table.ts'

/** Does the model fit the answers, and does a conclusion depend on the method? */
export function FitSection({ report, assessment, words }: AssessmentProps) {
  const { a } = words
  const { fit, drawn } = assessment
  const methods = drawn?.methods
  return (
    <AssessedSection
      title={a('fit.title')}
      sentences={fitSentences(assessment, words)}
      legend={a('fit.wanted')}
      tables={[
        fitTable(assessment, words),
        ...(methods ? [methodTable(methods, words), likelihoodTable(methods, words)] : []),
      ]}
      findings={[
        ...fit.findings,
        ...(drawn?.exactFits.flatMap(({ findings }) => findings) ?? []),
        ...(methods?.fitFindings ?? []),
      ]}
      report={report}
      words={words}
    />
  )
}
