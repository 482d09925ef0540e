import type { z } from '@hono/zod-openapi'
import type { CompiledVersion } from '../surveys/compiled-version.ts'
import { localizedText } from '../surveys/survey.contract.ts'

type LocalizedTexts = Record<string, z.infer<typeof localizedText>>

/** Words of the questionnaire for what a report names by id. */
export interface ReportTitles {
  readonly constructs: LocalizedTexts
  readonly indicators: LocalizedTexts
}

export function reportTitles({ definition, binding }: CompiledVersion): ReportTitles {
  const constructs = Object.entries(definition.measurement?.constructs ?? {})
  return {
    constructs: Object.fromEntries(
      constructs.map(([id, { title }]) => [id, localizedText.parse(title ?? id)]),
    ),
    indicators: Object.fromEntries(
      binding.indicators.map(({ id, title }) => [id, localizedText.parse(title)]),
    ),
  }
}
