import type { z } from '@hono/zod-openapi'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import { roleColumns } from '#survey-definitions/roles/role-columns.ts'
import type { CompiledVersion } from '../surveys/compiled-version.ts'
import { localizedText } from '../surveys/survey.contract.ts'

type LocalizedTexts = Record<string, z.infer<typeof localizedText>>

/** Words of the questionnaire for what a report names by id. */
export interface ReportTitles {
  readonly constructs: LocalizedTexts
  readonly indicators: LocalizedTexts
  /** Of Kano features, and of items of service and value. */
  readonly items: LocalizedTexts
  /** As the questionnaire calls them where it shares out points over them. */
  readonly dimensions: LocalizedTexts
}

export function reportTitles({
  definition,
  binding,
}: Pick<CompiledVersion, 'definition' | 'binding'>): ReportTitles {
  const constructs = Object.entries(definition.measurement?.constructs ?? {})
  const roles = roleColumns(definition)
  const points = roles.flatMap(({ role, dimension, title }) =>
    role === 'points' && dimension !== undefined ? [[dimension, title] as const] : [],
  )
  return {
    constructs: asTexts(constructs.map(([id, { title }]) => [id, title ?? id])),
    indicators: asTexts(binding.indicators.map(({ id, title }) => [id, title])),
    items: asTexts(roles.map(({ item, title }) => [item, title])),
    dimensions: asTexts(points),
  }
}

function asTexts(titles: readonly (readonly [id: string, title: LocalizedText])[]): LocalizedTexts {
  return Object.fromEntries(titles.map(([id, title]) => [id, localizedText.parse(title)]))
}
