import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { CASE_STATES, type Case } from './case.ts'
import { caseQueries } from './case-queries.ts'
import classes from './cases.module.css'

type Event = Case['history'][number]

/** What became of it, the newest first, and a place to note more. */
export function CaseHistory({ found, mayNote }: { found: Case; mayNote: boolean }) {
  const { t } = useTranslation('cases')
  const { formats } = useReader()
  const [text, setText] = useState('')
  const client = useQueryClient()
  const noting = useMutation({
    mutationFn: () =>
      call(api.cases[':caseId'].notes.$post({ param: { caseId: found.id }, json: { text } })),
    onSuccess: noted => {
      setText('')
      client.setQueryData(caseQueries.one(found.id).queryKey, noted)
    },
  })
  return (
    <Section title={t('history.title')}>
      {mayNote && (
        <form
          className={classes.note}
          onSubmit={event => {
            event.preventDefault()
            if (text.trim()) noting.mutate()
          }}
        >
          <Textarea
            label={t('history.note')}
            description={t('history.noteHint')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={4000}
          />
          {noting.error && <ProblemNotice error={noting.error} />}
          <Button
            type="submit"
            variant="default"
            loading={noting.isPending}
            disabled={text.trim() === ''}
          >
            {t('history.add')}
          </Button>
        </form>
      )}
      <ol className={classes.history}>
        {found.history.toReversed().map(event => (
          <li key={event.number}>
            <p className={classes.when}>
              {momentOf(event.at)}
              {event.by && ` · ${event.by}`}
            </p>
            <p className={classes.what}>{wordsOf(event)}</p>
          </li>
        ))}
      </ol>
    </Section>
  )

  /** Of an anonymous answer the day alone is known. */
  function momentOf(at: string): string {
    return at.length === 10 ? formats.day(at) : formats.moment(at)
  }

  function wordsOf({ kind, detail }: Event): string {
    const text = (name: string) => String(detail[name] ?? '')
    switch (kind) {
      case 'opened':
        return t('history.opened', { rule: text('rule') })
      case 'note':
        return text('text')
      case 'state': {
        const to = CASE_STATES.find(state => state === detail.to) ?? 'open'
        return t('history.state', { state: t(`state.${to}`) })
      }
      case 'owner':
        return t('history.owner', { owner: detail.to ?? t('nobody') })
      case 'overdue':
        return text('notified')
          ? t('history.overdue', { day: formats.day(text('due')), people: text('notified') })
          : t('history.overdueUnnotified', { day: formats.day(text('due')) })
      case 'due':
        return t('history.due', { day: formats.day(text('to')) })
      case 'follow-up':
        return t('history.followUp', { wave: text('wave') })
      case 'outcome':
        return [
          detail.cause && t('history.cause', { cause: text('cause') }),
          detail.action && t('history.action', { action: text('action') }),
          detail.handling && t('history.handling', { grade: text('handling') }),
        ]
          .filter(part => part)
          .join('\n')
    }
  }
}
