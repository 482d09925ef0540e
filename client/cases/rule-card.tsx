import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import type { CaseRule, RuleBook } from './case.ts'
import { caseQueries } from './case-queries.ts'
import classes from './cases.module.css'
import { conditionWords } from './condition-words.ts'

interface Props {
  readonly surveyId: string
  readonly book: RuleBook
  readonly rule: CaseRule
  readonly edit: () => void
}

export function RuleCard({ surveyId, book, rule, edit }: Props) {
  const { t } = useTranslation('cases')
  const reader = useReader()
  const segments = useQuery(queries.segments())
  const owners = useQuery(caseQueries.owners())
  const client = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => api['case-rules'][':ruleId'].$delete({ param: { ruleId: rule.id } }),
    onSettled: () => client.invalidateQueries(caseQueries.rules(surveyId)),
  })
  const nameOf = (personId: string | null) => owners.data?.find(({ id }) => id === personId)?.name
  const owner = nameOf(rule.ownerId)
  const manager = nameOf(rule.managerId)
  const due = { count: rule.dueDays, days: reader.formats.count(rule.dueDays) }
  return (
    <article className={classes.rule}>
      <h2>
        {rule.name}
        {!rule.isActive && <span className={classes.quiet}> · {t('rules.inactive')}</span>}
      </h2>
      <ul>
        {rule.conditions.map(condition => (
          <li key={JSON.stringify(condition)}>
            {conditionWords(condition, { book, segments: segments.data ?? [] }, t, reader)}
          </li>
        ))}
      </ul>
      <p className={classes.hint}>
        {owner === undefined ? t('rules.thenUnowned', due) : t('rules.then', { owner, ...due })}
        {manager !== undefined && ` · ${t('rules.thenOverdue', { manager })}`}
      </p>
      <div className={classes.steps}>
        <Button variant="default" onClick={edit}>
          {t('rules.edit')}
        </Button>
        <Button variant="default" onClick={() => deleting.mutate()} loading={deleting.isPending}>
          {t('rules.delete')}
        </Button>
      </div>
    </article>
  )
}
