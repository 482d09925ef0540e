import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ReportWords } from '../report-words.ts'
import type { GroupingChoice } from './group-runs.ts'

/** Words of the comparison of groups beside those of the report. */
export interface GroupWords extends ReportWords {
  readonly g: TFunction<'groups'>
}

export function useGroupWords(words: ReportWords): GroupWords {
  const { t: g } = useTranslation('groups')
  return { ...words, g }
}

/** What a grouping is called. */
export function groupingTitle(
  { grouping, title }: GroupingChoice,
  { g, reader }: GroupWords,
): string {
  if (grouping.by === 'locale') return g('locale')
  if (grouping.by === 'label') return grouping.label
  return reader.textOf(title) || grouping.question
}

/** What a group is called: the words of the answer, or the name of the language. */
export function groupTitle(
  label: string,
  { grouping, values }: GroupingChoice,
  { reader }: GroupWords,
): string {
  if (grouping.by === 'locale') {
    const language = label === 'zh-cn' ? 'zh-Hans' : label
    return new Intl.DisplayNames([reader.locale], { type: 'language' }).of(language) ?? label
  }
  return reader.textOf(values.find(({ value }) => value === label)?.text) || label
}
