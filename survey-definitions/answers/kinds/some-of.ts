import type { Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import { OTHER } from '../../special-values.ts'
import type { AnswerKind, SurveySettings } from '../answer-kind.ts'
import { type Flaws, flaw, SOUND } from '../answer-problem.ts'
import { isRecord } from '../answer-value.ts'
import { bare, isOffered } from '../choice-list.ts'
import { choiceListOf } from '../choice-list-of.ts'
import { choiceFlaws, commentFlaws } from './one-of.ts'

/** Any number of the values on offer: checkbox, tagbox, several images. */
export function someOf(question: Element, settings: SurveySettings): AnswerKind {
  const list = choiceListOf(question, settings)
  const offers = list.offered
  const { least, most } = countsOf(question)
  const wrap = typeof question.valuePropertyName === 'string' ? question.valuePropertyName : 'value'
  const unwrapped = (items: readonly unknown[]) =>
    wrap === 'value' ? items : items.map(item => unwrap(item, wrap))

  return {
    shape: value => {
      if (!Array.isArray(value)) return flaw('wrongType')
      const chosen = unwrapped(value)
      for (const item of chosen) {
        const flaws = choiceFlaws(item, list, settings)
        if (flaws.length > 0) return flaws
      }
      const values = chosen.map(bare)
      if (new Set(values).size < values.length) return flaw('notUnique')
      const excluding = values.length > 1 && values.some(one => list.exclusive.has(one))
      if (excluding) return flaw('notCombinable')
      return most !== undefined && values.length > most ? flaw('tooMany', { max: most }) : SOUND
    },
    rules: (value, { values, final }) => {
      const items = Array.isArray(value) ? unwrapped(value) : []
      const offered = offers(values)
      if (!items.every(item => isOffered(bare(item), list, offered))) return flaw('notAllowed')
      return final ? countFlaws(items) : SOUND
    },
    ...(question.hideIfChoicesEmpty === true
      ? { exhausted: values => offers(values).size === 0 }
      : {}),
    ...(list.hasOther
      ? {
          choosesOther: value => Array.isArray(value) && unwrapped(value).map(bare).includes(OTHER),
        }
      : {}),
  }

  function countFlaws(items: readonly unknown[]): Flaws {
    const [only] = items
    const excused = items.length === 1 && list.exclusive.has(bare(only))
    if (least !== undefined && items.length < least && !excused) {
      return flaw('tooFew', { min: least })
    }
    return items.map(item => commentFlaws(item, list)).find(flaws => flaws.length > 0) ?? SOUND
  }
}

/** SurveyJS counts an unanswered question as too few: a minimum also makes it required. */
export function countsOf(question: Element): { least?: number; most?: number } {
  const areas = question.type === 'imagemap'
  const least = numberOf(areas ? question.minSelectedAreas : question.minSelectedChoices)
  const most = numberOf(areas ? question.maxSelectedAreas : question.maxSelectedChoices)
  return { least: least || undefined, most: most || undefined }
}

/** With `valuePropertyName` each chosen value stands in an object of its own. */
function unwrap(item: unknown, wrap: string): unknown {
  if (!isRecord(item)) return item
  const { [wrap]: value, ...others } = item
  return Object.keys(others).length === 0 ? value : { value, ...others }
}
