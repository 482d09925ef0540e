import type { GroupTitles } from '#analysis/report/sections/groups.ts'
import type { ReportTitles } from '#analysis/report/words.ts'
import type { LocalizedText } from './definition.ts'
import { type Locale, textIn } from './localized-text.ts'

/** Words of the questionnaire, in all its languages, for what a report names by id. */
export type LocalizedTitles = {
  readonly [Kind in keyof ReportTitles]: Readonly<Record<string, LocalizedText>>
}

/** The questionnaire's titles in one language. */
export function titlesIn(
  { constructs, indicators, items, dimensions }: LocalizedTitles,
  locale: Locale,
): ReportTitles {
  return {
    constructs: textsIn(constructs, locale),
    indicators: textsIn(indicators, locale),
    items: textsIn(items, locale),
    dimensions: textsIn(dimensions, locale),
  }
}

/** What respondents are divided by, with the questionnaire's words for each answer to it. */
export interface LocalizedGrouping {
  readonly grouping: Pick<GroupTitles, 'by'>
  readonly values: readonly { readonly value: string; readonly text: LocalizedText }[]
}

/** What the groups are called in one language. */
export function groupTitlesIn(
  { grouping, values }: LocalizedGrouping,
  locale: Locale,
): GroupTitles {
  const texts = Object.fromEntries(values.map(({ value, text }) => [value, text]))
  return { by: grouping.by, titles: textsIn(texts, locale) }
}

function textsIn(
  texts: Readonly<Record<string, LocalizedText>>,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, textIn(text, locale) ?? '']),
  )
}
