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

/** A condition to begin with; a score counts as low in the lowest third of its scale. */
export function conditionOf(kind: CaseCondition['kind'], book: RuleBook): CaseCondition {
  switch (kind) {
    case 'score': {
      const [first] = book.indicators
      const { id = '', min = 1, max = 10 } = first ?? {}
      return { kind, indicator: id, atMost: Math.floor(min + (max - min) / 3) }
    }
    case 'detractor':
      return { kind, question: book.recommendations[0]?.id ?? '' }
    case 'words':
      return { kind, question: null, pattern: '' }
    case 'tag':
      return { kind, tag: '' }
    case 'segment':
      return { kind, segmentId: '' }
  }
}
