import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ReportWords } from '../report-words.ts'
import { useAssessmentWords } from './assessment-words.ts'
import { FitSection } from './fit-section.tsx'
import { PredictionSection } from './prediction-section.tsx'
import { StructureSection } from './structure-section.tsx'
import { ValiditySection } from './validity-section.tsx'

/** What a methodologist asks of the model, each answered in a sentence first. */
export function AssessmentSections({ report, words }: { report: IndexReport; words: ReportWords }) {
  const own = useAssessmentWords(words)
  const { assessment } = report
  if (!assessment) return null
  const props = { report, assessment, words: own }
  return (
    <>
      <ValiditySection {...props} />
      <StructureSection {...props} />
      <FitSection {...props} />
      <PredictionSection {...props} />
    </>
  )
}
