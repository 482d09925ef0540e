import type { LocalizedText, Measures, Recode, SurveyDefinition } from './definition.ts'
import { answerParts, type PlacedQuestion, questionsOf } from './questions.ts'
import { type AnswerScale, scaleOf } from './scale.ts'

/** Where an indicator's answer stands in the answers document. */
export interface AnswerSource {
  /** The key of the answer. */
  readonly question: string
  /** The row of a matrix, or the item of a multiple text. */
  readonly row?: string
  /** The ends of the answer itself, before `recode`. */
  readonly scale: AnswerScale
  readonly recode?: Recode
  /** Column names that this answer carries in data collected elsewhere. */
  readonly aliases: readonly string[]
  /** Where the question or the row stands in the document. */
  readonly path: string
  readonly construct: string
  readonly reversed: boolean
  /** The ends after `recode`. */
  readonly ends: { readonly min: number; readonly max: number }
  /** The indicator was named outright, so several questions may feed it on purpose. */
  readonly named: boolean
}

/** One measured variable, as the analysis sees it. */
export interface BoundIndicator {
  readonly id: string
  readonly construct: string
  /** The first that was answered counts: a question may be asked in two ways, as the customer's case is. */
  readonly sources: readonly AnswerSource[]
  /** The declared ends, after `recode`. */
  readonly scale: { readonly min: number; readonly max: number }
  readonly integer: boolean
  /**
   * A high answer means a low construct. For display only: `answeredValue` has flipped the value
   * already (x' = min + max − x), so nothing downstream may flip it again.
   */
  readonly reversed: boolean
  /** Answers that mean "no answer". */
  readonly missing: readonly string[]
  /** The indicator that asks the same. */
  readonly sameAs?: string
  readonly title: LocalizedText
}

/** Which question, or row of one, is which indicator of which construct. */
export interface Binding {
  /** In document order, which is also the order of the columns. */
  readonly indicators: readonly BoundIndicator[]
}

/** Reads the binding from the document alone. What cannot be measured is left out; `check` says why. */
export function bindingOf(definition: SurveyDefinition): Binding {
  const indicators = new Map<string, BoundIndicator>()
  for (const bound of questionsOf(definition).flatMap(boundAnswers)) {
    const first = indicators.get(bound.id)
    indicators.set(
      bound.id,
      first ? { ...first, sources: [...first.sources, ...bound.sources] } : bound,
    )
  }
  return { indicators: [...indicators.values()] }
}

/** A construct on a whole matrix goes to each of its rows. */
function boundAnswers({ question: whole, key, path }: PlacedQuestion): BoundIndicator[] {
  const { construct, reversed, recode } = whole
  return answerParts(whole).flatMap(({ row, question, measures, title, path: inner }) =>
    boundAnswer(
      { construct, reversed, recode, ...measures },
      { question: key, path, ...(row !== undefined && { row, path: `${path}.${inner}` }) },
      scaleOf(question),
      row ?? whole.name,
      title,
    ),
  )
}

function boundAnswer(
  measures: Measures,
  place: { question: string; row?: string; path: string },
  scale: AnswerScale | undefined,
  name: string,
  title: LocalizedText,
): BoundIndicator[] {
  const { construct, indicator, recode, reversed = false, aliases = [], sameAs } = measures
  if (construct === undefined || scale === undefined) return []
  const ends = recode
    ? { min: Math.min(...recode.to), max: Math.max(...recode.to) }
    : { min: scale.min, max: scale.max }
  const source: AnswerSource = {
    ...place,
    ...{ construct, reversed, scale, ends, aliases },
    ...(recode ? { recode } : {}),
    named: indicator !== undefined,
  }
  return [
    {
      id: indicator ?? name,
      construct,
      sources: [source],
      scale: ends,
      integer: scale.integer && recode === undefined,
      reversed,
      missing: scale.missing,
      ...(sameAs === undefined ? {} : { sameAs }),
      title,
    },
  ]
}
