import { checkModel, type Expectation, type PathModel, pathModel } from '#analysis'
import { bindingOf } from '#survey-definitions/binding.ts'
import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'

/** What a plan needs of a definition: its model, the scales of its questions, and its words. */
export interface PlannedModel {
  readonly model: PathModel
  readonly focus: string
  readonly scales: NonNullable<Expectation['scales']>
  readonly titles: Readonly<Record<string, LocalizedText>>
}

/** Undefined where the questionnaire measures no model, or one that cannot be estimated. */
export function plannedModel(definition: SurveyDefinition): PlannedModel | undefined {
  const input = pathModelInput(definition)
  const { measurement } = definition
  if (!input || !measurement || checkModel(input).length > 0) return undefined
  return {
    model: pathModel(input),
    focus: measurement.focus,
    scales: Object.fromEntries(
      bindingOf(definition).indicators.map(({ id, scale: { min, max } }) => [id, { min, max }]),
    ),
    titles: Object.fromEntries(
      Object.entries(measurement.constructs).map(([id, { title }]) => [id, title ?? id]),
    ),
  }
}
