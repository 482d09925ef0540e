import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import type { CaseCondition, RuleBook } from './case.ts'
import classes from './cases.module.css'

interface Props {
  readonly condition: CaseCondition
  readonly book: RuleBook
  readonly change: (condition: CaseCondition) => void
  /** Absent for the last one: a rule has a condition. */
  readonly remove?: () => void
}

export function ConditionFields({ condition, book, change, remove }: Props) {
  const { t } = useTranslation('cases')
  const { textOf } = useReader()
  const segments = useQuery({ ...queries.segments(), enabled: condition.kind === 'segment' })
  const choices = (list: RuleBook['texts']) =>
    list.map(({ id, title }) => ({ value: id, label: textOf(title) || id }))
  return (
    <div className={classes.condition}>
      <div className={classes.fields}>{fields()}</div>
      {remove && (
        <Button variant="default" onClick={remove}>
          {t('form.remove')}
        </Button>
      )}
    </div>
  )

  function fields() {
    switch (condition.kind) {
      case 'score':
        return (
          <>
            <Select
              label={t('condition.score')}
              data={choices(book.indicators)}
              value={condition.indicator}
              onChange={indicator => indicator && change({ ...condition, indicator })}
              allowDeselect={false}
              searchable
            />
            <NumberInput
              label={t('condition.atMost')}
              value={condition.atMost}
              onChange={n => typeof n === 'number' && change({ ...condition, atMost: n })}
            />
          </>
        )
      case 'detractor':
        return (
          <Select
            label={t('condition.detractor')}
            description={t('condition.detractorHint')}
            data={choices(book.recommendations)}
            value={condition.question || null}
            onChange={question => question && change({ ...condition, question })}
            allowDeselect={false}
            nothingFoundMessage={t('condition.noRecommendation')}
            required
          />
        )
      case 'words':
        return (
          <>
            <Select
              label={t('condition.words')}
              placeholder={t('condition.anyText')}
              data={choices(book.texts)}
              value={condition.question}
              onChange={question => change({ ...condition, question })}
              clearable
              clearButtonProps={{ 'aria-label': t('condition.anyText') }}
            />
            <TextInput
              label={t('condition.pattern')}
              description={t('condition.patternHint')}
              value={condition.pattern}
              onChange={event => change({ ...condition, pattern: event.currentTarget.value })}
              maxLength={500}
              required
            />
          </>
        )
      case 'tag':
        return (
          <TextInput
            label={t('condition.tag')}
            description={t('condition.tagHint')}
            value={condition.tag}
            onChange={event => change({ ...condition, tag: event.currentTarget.value })}
            maxLength={60}
            required
          />
        )
      case 'segment':
        return (
          <Select
            label={t('condition.segment')}
            description={t('condition.tagHint')}
            data={(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={condition.segmentId || null}
            onChange={segmentId => segmentId && change({ ...condition, segmentId })}
            allowDeselect={false}
            required
          />
        )
    }
  }
}
