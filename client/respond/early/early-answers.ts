import { DONT_KNOW } from '#survey-definitions/definition.ts'
import type { Answers } from '../keeping/answers.ts'
import type { Ticked } from '../served/take-over.ts'
import { earlyName } from './early-name.ts'
import type { EarlyQuestion } from './early-questions.ts'

/** The answers that ticked inputs of the early page stand for. */
export function earlyAnswers(
  questions: readonly EarlyQuestion[],
  ticked: readonly Ticked[],
): Answers {
  return Object.fromEntries(
    ticked.flatMap(([name, value]) => {
      const question = questions.find((_, index) => earlyName(index) === name)
      const answer = question && answerOf(question, value)
      return answer === undefined ? [] : [[question?.key, answer]]
    }),
  )
}

function answerOf({ points, hasDontKnow }: EarlyQuestion, value: string): unknown {
  const point = points.find((_, index) => String(index) === value)
  return point ? point.value : hasDontKnow ? DONT_KNOW : undefined
}
