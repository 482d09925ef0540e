import type { Section } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import type { ReportWords } from '../words.ts'
import { fitSection } from './fit.ts'
import { predictionSection } from './prediction.ts'
import { structureSection } from './structure.ts'
import { validitySection } from './validity.ts'

/** What a methodologist asks of the model, each answered in a sentence first. */
export function assessmentSections(report: IndexReport, words: ReportWords): Section[] {
  const { assessment } = report
  if (!assessment) return []
  const prediction = assessment.drawn?.prediction
  return [
    validitySection(report, assessment, words),
    structureSection(assessment, words),
    fitSection(assessment, words),
    ...(prediction ? [predictionSection(prediction, words)] : []),
  ]
}
