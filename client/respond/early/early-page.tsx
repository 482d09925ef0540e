import { type ReactNode, useLayoutEffect } from 'react'
import { DONT_KNOW, type SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { ScaleQuestion } from '../questions/scale-question.tsx'
import type { Answers } from '../response/answers.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { earlyFocus } from './early-focus.ts'
import { type EarlyQuestion, earlyName, pageDescription } from './early-questions.ts'

export interface EarlyPageProps {
  readonly definition: SurveyDefinition
  readonly questions: readonly EarlyQuestion[]
  readonly locale: Locale
  readonly introduction: ReactNode
  readonly answers: Answers
  readonly give: (key: string, answer: unknown) => void
  /** The page is replaced: where the focus was. */
  readonly leave: (place: number) => void
}

/** The first page before SurveyJS has come: it looks the same and takes the same answers. */
export function EarlyPage(props: EarlyPageProps) {
  const { definition, questions, locale, introduction, answers, give, leave } = props
  useLayoutEffect(() => () => leave(earlyFocus()), [leave])
  const [first] = definition.pages
  const pages = definition.pages.length
  return (
    <PageFrame
      place={{ page: 1, pages }}
      introduction={introduction}
      title={textIn(first?.title, locale)}
      description={textIn(first && pageDescription(first), locale)}
      questions={questions.map((question, index) => (
        <div className="row" key={question.key}>
          <div className="element">
            <EarlyScale
              id={earlyName(index)}
              question={question}
              answer={answers[question.key]}
              give={answer => give(question.key, answer)}
            />
          </div>
        </div>
      ))}
      onward={pages > 1 ? 'next' : 'submit'}
      goOn={undefined}
    />
  )
}

interface EarlyScaleProps {
  readonly id: string
  readonly question: EarlyQuestion
  readonly answer: unknown
  readonly give: (answer: unknown) => void
}

function EarlyScale({ id, question, answer, give }: EarlyScaleProps) {
  const words = useWords()
  const { title, description, isRequired, points, low, high, hasDontKnow } = question
  const place = points.findIndex(({ value }) => value === answer)
  return (
    <ScaleQuestion
      text={{
        id,
        title,
        description,
        required: isRequired,
        optional: isRequired ? undefined : words('optional'),
        faults: [],
      }}
      name={id}
      options={points.map(({ label }, index) => ({ key: String(index), label }))}
      low={low}
      high={high}
      chosen={place < 0 ? undefined : String(place)}
      choose={chosen => give(points[Number(chosen)]?.value)}
      dontKnow={
        hasDontKnow
          ? {
              label: words('dontKnow'),
              isChosen: answer === DONT_KNOW,
              choose: () => give(DONT_KNOW),
            }
          : undefined
      }
    />
  )
}
