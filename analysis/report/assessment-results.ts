import { collinearity } from '../assessment/collinearity.ts'
import { discriminantValidity } from '../assessment/discriminant-validity.ts'
import { explanatoryPower } from '../assessment/explanatory-power.ts'
import { formativeWeights } from '../assessment/formative-weights.ts'
import type { HtmtBounds } from '../assessment/htmt-bounds.ts'
import { modelFit } from '../assessment/model-fit.ts'
import type { Bootstrap } from '../bootstrap/bootstrap-result.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { AssessmentDraws, ModelAssessment, ValidityResult } from './model-assessment.ts'

/**
 * The assessment of a fit: all that follows from the fit at once, and beside it what the last run has
 * drawn.
 */
export function assessmentResults(
  fit: PlsFit,
  bootstrap?: Bootstrap,
  drawn?: AssessmentDraws,
): ModelAssessment {
  const formative = bootstrap && formativeWeights(fit, bootstrap)
  return {
    validity: validityOf(fit, drawn?.htmtBounds),
    collinearity: collinearity(fit),
    explanation: explanatoryPower(fit),
    fit: modelFit(fit),
    ...(formative && formative.weights.length > 0 && { formative }),
    ...(drawn && { drawn }),
  }
}

function validityOf(fit: PlsFit, bounds: HtmtBounds | undefined): ValidityResult {
  const known = bounds && isOf(fit, bounds) ? { bounds } : {}
  const { pairs, constructs, findings } = discriminantValidity(fit, known)
  const { columns, values } = fit.crossLoadings
  return {
    pairs,
    constructs,
    crossLoadings: fit.indicators.map(({ name, construct }, p) => ({
      indicator: name,
      construct,
      loadings: Object.fromEntries(
        columns.map((column, j) => [column, values[p * columns.length + j]]),
      ),
    })),
    findings,
  }
}

/** An early run may have estimated a smaller part of the model. */
function isOf(fit: PlsFit, { pairs }: HtmtBounds): boolean {
  const count = fit.constructs.length
  return (
    pairs.length === (count * (count - 1)) / 2 &&
    pairs.every(({ first, second }) =>
      [first, second].every(name => fit.constructs.some(construct => construct.name === name)),
    )
  )
}
