import type { TFunction } from 'i18next'
import type { Reader } from '../i18n/reader.ts'
import type { CaseCondition, RuleBook } from './case.ts'

interface Named {
  readonly book: RuleBook
  readonly segments: readonly { readonly id: string; readonly name: string }[]
}

/** A condition as a sentence. */
export function conditionWords(
  condition: CaseCondition,
  { book, segments }: Named,
  t: TFunction<'cases'>,
  { textOf, formats }: Reader,
): string {
  const titleIn = (list: RuleBook['texts'], id: string) =>
    textOf(list.find(each => each.id === id)?.title ?? id)
  switch (condition.kind) {
    case 'score':
      return t('condition.scoreWords', {
        about: titleIn(book.indicators, condition.indicator),
        most: formats.plain(condition.atMost),
      })
    case 'detractor':
      return t('condition.detractorWords', {
        about: titleIn(book.recommendations, condition.question),
      })
    case 'words':
      return t('condition.wordsWords', {
        about:
          condition.question === null
            ? t('condition.anyText')
            : titleIn(book.texts, condition.question),
        pattern: condition.pattern,
      })
    case 'tag':
      return t('condition.tagWords', { tag: condition.tag })
    case 'segment':
      return t('condition.segmentWords', {
        segment: segments.find(({ id }) => id === condition.segmentId)?.name ?? '–',
      })
  }
}
