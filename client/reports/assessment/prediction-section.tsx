import { AssessedSection } from './assessed-section.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { lossTable } from './loss-table.ts'
import { predictedTable } from './predicted-table.tsx'
import { predictionSentences } from './prediction-sentences.ts'

/** Does the model foretell answers that it has not seen? */
export function PredictionSection({ report, assessment, words }: AssessmentProps) {
  const prediction = assessment.drawn?.prediction
  if (!prediction) return null
  const { a } = words
  return (
    <AssessedSection
      title={a('prediction.title')}
      sentences={predictionSentences(prediction, words)}
      legend={a('prediction.wanted', { repetitions: prediction.repetitions })}
      tables={[predictedTable(prediction, words), lossTable(prediction, words)]}
      findings={prediction.findings}
      report={report}
      words={words}
    />
  )
}
