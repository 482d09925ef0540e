import { Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { QuotaCellFields } from './quota-cell-fields.tsx'
import { emptyCell, newQuota, type QuotaDraft, type QuotaQuestion } from './quota-draft.ts'
import classes from './quota-editor.module.css'

interface Props {
  readonly quotas: readonly QuotaDraft[]
  readonly questions: readonly QuotaQuestion[]
  readonly isFixed: boolean
  readonly change: (quotas: readonly QuotaDraft[]) => void
}

/** How many respondents are wanted of which groups. */
export function QuotaEditor({ quotas, questions, isFixed, change }: Props) {
  const { t } = useTranslation('waves')
  const free = questions.filter(
    ({ question }) => !quotas.some(({ kind, subject }) => kind !== 'label' && subject === question),
  )
  return (
    <div className={classes.quotas}>
      {quotas.map(quota => (
        <QuotaFields
          key={quota.key}
          quota={quota}
          questions={questions}
          isFixed={isFixed}
          change={next => change(quotas.map(one => (one.key === quota.key ? next : one)))}
          remove={() => change(quotas.filter(one => one.key !== quota.key))}
        />
      ))}
      {!isFixed && (
        <div className={classes.add}>
          <AddQuestion questions={free} add={question => change([...quotas, newQuota(question)])} />
          <Button variant="default" onClick={() => change([...quotas, newQuota(undefined)])}>
            {t('plan.addLabel')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface AddProps {
  readonly questions: readonly QuotaQuestion[]
  readonly add: (question: QuotaQuestion) => void
}

function AddQuestion({ questions, add }: AddProps) {
  const { t } = useTranslation('waves')
  const { textOf } = useReader()
  return (
    <Select
      aria-label={t('plan.addQuestion')}
      placeholder={t('plan.addQuestion')}
      nothingFoundMessage={t('plan.noQuestions')}
      value={null}
      searchable
      w={320}
      maw="100%"
      data={questions.map(({ question, title }) => ({
        value: question,
        label: textOf(title) || question,
      }))}
      onChange={chosen => {
        const question = questions.find(one => one.question === chosen)
        if (question) add(question)
      }}
    />
  )
}

interface FieldsProps {
  readonly quota: QuotaDraft
  readonly questions: readonly QuotaQuestion[]
  readonly isFixed: boolean
  readonly change: (quota: QuotaDraft) => void
  readonly remove: () => void
}

function QuotaFields({ quota, questions, isFixed, change, remove }: FieldsProps) {
  const { t } = useTranslation('waves')
  const { textOf } = useReader()
  const { kind, subject, cells } = quota
  const question = kind === 'label' ? undefined : questions.find(one => one.question === subject)
  const hasOwnCells = kind !== 'choice' && !isFixed
  return (
    <fieldset className={classes.quota}>
      <legend>{kind === 'label' ? t('plan.label') : textOf(question?.title) || subject}</legend>
      {kind === 'label' && (
        <TextInput
          aria-label={t('plan.label')}
          description={t('plan.labelHint')}
          value={subject}
          readOnly={isFixed}
          maxLength={200}
          onChange={event => change({ ...quota, subject: event.currentTarget.value })}
        />
      )}
      {cells.map(cell => (
        <QuotaCellFields
          key={cell.key}
          kind={kind}
          cell={cell}
          question={question}
          isFixed={isFixed}
          change={next =>
            change({ ...quota, cells: cells.map(one => (one.key === cell.key ? next : one)) })
          }
          remove={
            hasOwnCells && cells.length > 1
              ? () => change({ ...quota, cells: cells.filter(one => one.key !== cell.key) })
              : undefined
          }
        />
      ))}
      {!isFixed && (
        <div className={classes.end}>
          {kind === 'choice' ? (
            <span />
          ) : (
            <Button
              variant="default"
              onClick={() => change({ ...quota, cells: [...cells, emptyCell(kind)] })}
            >
              {t('plan.addCell')}
            </Button>
          )}
          <Button variant="subtle" onClick={remove}>
            {t('plan.removeQuota')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
