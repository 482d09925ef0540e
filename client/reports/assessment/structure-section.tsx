import { arrowTable } from './arrow-table.tsx'
import { AssessedSection } from './assessed-section.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { outerCollinearityTable } from './outer-collinearity-table.ts'
import { routeTable } from './route-table.tsx'
import { structureSentences } from './structure-sentences.ts'

/** How firmly the arrows stand, and along which routes effects travel. */
export function StructureSection({ report, assessment, words }: AssessmentProps) {
  const { a } = words
  const { collinearity, explanation, formative, drawn } = assessment
  const routes = drawn?.mediation ?? []
  return (
    <AssessedSection
      title={a('structure.title')}
      sentences={structureSentences(assessment, words)}
      legend={a('structure.wanted')}
      tables={[
        arrowTable(assessment, words),
        ...(routes.length > 0 ? [routeTable(routes, words)] : []),
        outerCollinearityTable(collinearity, words),
      ]}
      findings={[...explanation.findings, ...collinearity.findings, ...(formative?.findings ?? [])]}
      report={report}
      words={words}
    />
  )
}
