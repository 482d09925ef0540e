import { sampleLayout } from '#server/responses/sample-layout.ts'
import { sampleOfAnswers } from '#server/responses/sample-of-answers.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'

/** Answers as the server packs them, with what the columns beside the indicators are for. */
export function roleSample(
  definition: SurveyDefinition,
  answers: readonly Readonly<Record<string, unknown>>[],
  designWeights: readonly (number | null)[] = [],
) {
  const layout = sampleLayout({ definition, binding: bindingOf(definition) })
  const responses = answers.map((given, row) => ({
    answers: given,
    designWeight: designWeights[row] ?? null,
  }))
  return { sample: sampleOfAnswers(layout, responses), roles: layout.roles }
}
