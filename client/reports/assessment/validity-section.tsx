import { AssessedSection } from './assessed-section.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { crossLoadingTable } from './cross-loading-table.tsx'
import { fornellLarckerTable } from './fornell-larcker-table.ts'
import { pairTable } from './pair-table.tsx'
import { validitySentences } from './validity-sentences.ts'

/** Do customers tell the constructs apart? */
export function ValiditySection({ report, assessment, words }: AssessmentProps) {
  const { a } = words
  const { validity } = assessment
  return (
    <AssessedSection
      title={a('validity.title')}
      sentences={validitySentences(validity, words)}
      legend={a('validity.wanted')}
      tables={[
        pairTable(validity, words),
        fornellLarckerTable(validity, words),
        crossLoadingTable(report, validity, words),
      ]}
      findings={validity.findings}
      report={report}
      words={words}
    />
  )
}
