import type { Element, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { documentNodes, propertyText } from '../document-nodes.ts'
import { type BoundFeature, kanoPairsOf } from '../kano-pair/kano-pairs-of.ts'
import { textIn } from '../localized-text.ts'
import { answerKindOf, questionType } from '../question-types.ts'
import { questionsOf } from '../questions.ts'
import { NAME } from './check-names.ts'

/** More tire a respondent; the method then splits the features over ballots. */
const MAX_FEATURES = 20

/** Is each feature asked once, in both wordings, of each respondent, and are there not too many? */
export function checkKano(definition: SurveyDefinition): DefinitionProblem[] {
  const features = kanoPairsOf(definition)
  const count = features.length
  return [
    ...questionsOf(definition).flatMap(({ question, path }) =>
      answerKindOf(question) === 'kanoPair' ? checkWordings(question, path) : [],
    ),
    ...features.flatMap((feature, index) => checkFeature(feature, features.slice(0, index))),
    ...checkRepeatedPairs(definition),
    ...(count > MAX_FEATURES
      ? [warning('tooManyFeatures', 'pages', { count, max: MAX_FEATURES })]
      : []),
  ]
}

function checkWordings(question: Element, path: string): DefinitionProblem[] {
  return (['functionalTitle', 'dysfunctionalTitle'] as const)
    .filter(property => !textIn(question[property], 'en') && !textIn(question[property], 'zh-cn'))
    .map(property => problem('kanoWithoutWording', path, { question: question.name, property }))
}

function checkFeature(
  { feature, path }: BoundFeature,
  before: readonly BoundFeature[],
): DefinitionProblem[] {
  if (!NAME.test(feature)) return [problem('badName', path, { name: feature })]
  const first = before.find(earlier => earlier.feature === feature)
  return first ? [problem('duplicateFeature', path, { feature, first: first.path })] : []
}

function checkRepeatedPairs(definition: SurveyDefinition): DefinitionProblem[] {
  return [...documentNodes(definition)]
    .filter(
      ({ value, path }) =>
        REPEATED.test(path) && questionType(propertyText(value, 'type'))?.answer === 'kanoPair',
    )
    .map(({ value, path }) =>
      problem('kanoInRepeated', path, { question: propertyText(value, 'name') }),
    )
}

const REPEATED = /\b(templateElements|detailElements)\b/
