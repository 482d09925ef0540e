import { type ComponentType, lazy, type ReactElement, Suspense } from 'react'
import {
  type Question,
  QuestionBooleanModel,
  QuestionCommentModel,
  QuestionDropdownModel,
  QuestionMatrixModel,
  QuestionRatingModel,
  QuestionSelectBase,
  QuestionTextModel,
} from 'survey-core'
import { CrashGuard, NotLoaded } from '../shell/message.tsx'
import { BooleanQuestion } from './boolean-question.tsx'
import { ChoiceQuestion } from './choice-question.tsx'
import { CommentQuestion } from './comment-question.tsx'
import { DropdownQuestion } from './dropdown-question.tsx'
import type { QuestionProps } from './faults.ts'
import { MatrixQuestion } from './matrix-question.tsx'
import { RatingQuestion } from './rating-question.tsx'
import { TextQuestion } from './text-question.tsx'

/** Loaded only by questionnaires that need it: most ask nothing that it would draw. */
const OtherQuestion = lazy(async () => {
  const { OtherQuestion } = await import('./other-question.tsx')
  return { default: OtherQuestion }
})

/** The usual questions are drawn by us: light, and made for thumbs and screen readers. */
export function QuestionView(props: QuestionProps) {
  return (
    drawnByUs(props) ?? (
      <CrashGuard fallback={<NotLoaded />}>
        <Suspense fallback={<div className="skeleton-question" />}>
          <OtherQuestion {...props} />
        </Suspense>
      </CrashGuard>
    )
  )
}

type Drawing = (props: QuestionProps) => ReactElement | undefined

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  rating: drawing(QuestionRatingModel, RatingQuestion, ({ rateType }) => rateType === 'labels'),
  radiogroup: drawing(QuestionSelectBase, ChoiceQuestion, hasPlainChoices),
  buttongroup: drawing(QuestionSelectBase, ChoiceQuestion, hasPlainChoices),
  checkbox: drawing(QuestionSelectBase, ChoiceQuestion, hasPlainChoices),
  dropdown: drawing(QuestionDropdownModel, DropdownQuestion, hasPlainChoices),
  boolean: drawing(QuestionBooleanModel, BooleanQuestion),
  text: drawing(QuestionTextModel, TextQuestion, isPlainText),
  comment: drawing(QuestionCommentModel, CommentQuestion),
  matrix: drawing(QuestionMatrixModel, MatrixQuestion, isPlainMatrix),
}

/** Undefined for questions that are left to SurveyJS's own drawing. */
export function drawnByUs(props: QuestionProps): ReactElement | undefined {
  return DRAWINGS[props.question.getType()]?.(props)
}

function drawing<Kind extends Question>(
  kind: abstract new (...given: never[]) => Kind,
  View: ComponentType<QuestionProps<Kind>>,
  fits: (question: Kind) => boolean = () => true,
): Drawing {
  return ({ question, faults }) =>
    question instanceof kind && fits(question) ? (
      <View question={question} faults={faults} />
    ) : undefined
}

function hasPlainChoices(question: QuestionSelectBase): boolean {
  return !question.visibleChoices.some(item => item.showCommentBox)
}

function isPlainText(question: QuestionTextModel): boolean {
  return question.maskTypeIsEmpty && question.inputType !== 'range'
}

function isPlainMatrix(question: QuestionMatrixModel): boolean {
  return !question.isMultiSelect && question.cells.isEmpty
}
