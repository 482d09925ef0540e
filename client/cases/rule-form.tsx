import { Button, Group, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { CaseCondition, CaseRule, RuleBook } from './case.ts'
import { caseQueries } from './case-queries.ts'
import classes from './cases.module.css'
import { ColleagueSelect } from './colleague-select.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { conditionOf } from './condition-words.ts'

interface Props {
  readonly surveyId: string
  readonly book: RuleBook
  /** Absent for a new rule. */
  readonly rule?: CaseRule
  readonly done: () => void
}

const KINDS = ['score', 'detractor', 'words', 'tag', 'segment'] as const

export function RuleForm({ surveyId, book, rule, done }: Props) {
  const { t } = useTranslation(['cases', 'common'])
  const client = useQueryClient()
  const [name, setName] = useState(rule?.name ?? '')
  const [conditions, setConditions] = useState<readonly CaseCondition[]>(
    rule?.conditions ?? [conditionOf('score', book)],
  )
  const [ownerId, setOwnerId] = useState(rule?.ownerId ?? null)
  const [managerId, setManager] = useState(rule?.managerId ?? null)
  const [dueDays, setDueDays] = useState(rule?.dueDays ?? 2)
  const [isActive, setActive] = useState(rule?.isActive ?? true)
  const saving = useMutation({
    mutationFn: () => {
      const people = { ownerId, managerId }
      const json = { name: name.trim(), conditions: [...conditions], ...people, dueDays, isActive }
      return rule
        ? call(
            api['case-rules'][':ruleId'].$put({
              param: { ruleId: rule.id },
              json: { ...json, revision: rule.revision },
            }),
          )
        : call(api.surveys[':surveyId']['case-rules'].$post({ param: { surveyId }, json }))
    },
    onSuccess: done,
    onSettled: () => client.invalidateQueries(caseQueries.rules(surveyId)),
  })
  return (
    <form
      className={classes.rule}
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <TextInput
        label={t('form.name')}
        placeholder={t('form.namePlaceholder')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <fieldset className={classes.conditions}>
        <legend>{t('form.conditions')}</legend>
        {conditions.map((condition, at) => (
          <ConditionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place
            key={at}
            condition={condition}
            book={book}
            change={changed => setConditions(conditions.toSpliced(at, 1, changed))}
            remove={
              conditions.length > 1 ? () => setConditions(conditions.toSpliced(at, 1)) : undefined
            }
          />
        ))}
        <Select
          aria-label={t('form.addCondition')}
          placeholder={t('form.addCondition')}
          data={KINDS.map(kind => ({ value: kind, label: t(`condition.${kind}`) }))}
          value={null}
          onChange={chosen => {
            const kind = KINDS.find(known => known === chosen)
            if (kind) setConditions([...conditions, conditionOf(kind, book)])
          }}
        />
      </fieldset>
      <div className={classes.fields}>
        <ColleagueSelect
          label={t('form.owner')}
          description={t('form.ownerHint')}
          nobody={t('nobody')}
          value={ownerId}
          change={setOwnerId}
        />
        <NumberInput
          label={t('form.due')}
          description={t('form.dueHint')}
          value={dueDays}
          onChange={days => typeof days === 'number' && setDueDays(Math.round(days))}
          min={0}
          max={90}
          allowDecimal={false}
        />
        <ColleagueSelect
          label={t('form.manager')}
          description={t('form.managerHint')}
          nobody={t('form.noManager')}
          value={managerId}
          change={setManager}
        />
      </div>
      <Switch
        label={t('form.active')}
        checked={isActive}
        onChange={event => setActive(event.currentTarget.checked)}
      />
      {saving.error && <ProblemNotice error={saving.error} />}
      <Group gap={8}>
        <Button type="submit" loading={saving.isPending}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('common:cancel')}
        </Button>
      </Group>
    </form>
  )
}
