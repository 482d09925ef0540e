import type { CaseCondition, RuleBook } from './case.ts'

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
