import { type ChoiceItem, QuestionCheckboxModel, type QuestionSelectBase } from 'survey-core'
import { DONT_KNOW } from '#survey-definitions/definition.ts'
import { ChoiceList, QuietChoice } from '../questions/choice-list.tsx'
import { faultsId, QuestionGroup } from '../questions/question-group.tsx'
import { ClearAnswer, Comment, OtherText } from './beside-answer.tsx'
import type { QuestionProps } from './faults.ts'
import { useQuestionText } from './use-question-text.ts'

/** One of several answers, or several of them. */
export function ChoiceQuestion({ question, faults }: QuestionProps<QuestionSelectBase>) {
  const text = useQuestionText({ question, faults })
  const several = isCheckbox(question)
  const kind = several ? 'checkbox' : 'radio'
  const offered = question.visibleChoices
  const dontKnow = offered.find(item => item.value === DONT_KNOW)
  const choices = offered.filter(item => item !== dontKnow)
  const choose = (item: ChoiceItem | undefined, isChosen: boolean) => {
    if (!item) return
    if (several) question.clickItemHandler(item, isChosen)
    else question.selectItem(item)
  }
  return (
    <QuestionGroup role={several ? 'group' : 'radiogroup'} {...text}>
      <ChoiceList
        kind={kind}
        name={question.id}
        options={choices.map((item, index) => ({
          key: String(index),
          label: item.locText.renderedHtml,
          enabled: question.getItemEnabled(item),
        }))}
        chosen={choices.flatMap((item, index) =>
          question.isItemSelected(item) ? [String(index)] : [],
        )}
        choose={(key, isChosen) => choose(choices[Number(key)], isChosen)}
        disabled={question.isReadOnly}
        faultsId={faultsId(text)}
      />
      {dontKnow && (
        <QuietChoice
          kind={kind}
          name={question.id}
          label={dontKnow.locText.renderedHtml}
          isChosen={question.isItemSelected(dontKnow)}
          choose={isChosen => choose(dontKnow, isChosen)}
          disabled={question.isReadOnly}
          faultsId={faultsId(text)}
        />
      )}
      <OtherText question={question} />
      {!several && <ClearAnswer question={question} />}
      <Comment question={question} />
    </QuestionGroup>
  )
}

function isCheckbox(question: QuestionSelectBase): question is QuestionCheckboxModel {
  return question instanceof QuestionCheckboxModel
}
