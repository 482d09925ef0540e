import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import classes from './publish.module.css'
import type { Survey } from './survey.ts'

/** What stands between the draft and respondents: its problems, and what publishing freezes. */
export function Publish({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys')
  const { formats, locale } = useReader()
  const client = useQueryClient()
  const number = (survey.publishedVersion ?? 0) + 1
  const publishing = useMutation({
    mutationFn: () =>
      call(
        api.surveys[':surveyId'].versions.$post({
          param: { surveyId: survey.id },
          json: { revision: survey.draftRevision },
        }),
      ),
    onSuccess: version =>
      notifications.show({ message: t('publish.done', { number: formats.count(version.number) }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['surveys'] }),
  })
  const errors = survey.problems.filter(({ severity }) => severity === 'error').length
  const warnings = survey.problems.length - errors
  return (
    <div className={classes.publish}>
      <p className={classes.words}>{publishWords()}</p>
      {survey.hasChanges && (
        <Button
          onClick={() => publishing.mutate()}
          loading={publishing.isPending}
          disabled={errors > 0}
        >
          {t('publish.button', { number: formats.count(number) })}
        </Button>
      )}
      {publishing.error && <ProblemNotice error={publishing.error} />}
      {survey.problems.length > 0 && (
        <section aria-labelledby="draft-problems" className={classes.problems}>
          <h2 id="draft-problems">{t('problems.title')}</h2>
          <p>
            {joinSentences(
              [
                ...(errors > 0 ? [t('problems.errors', { count: errors })] : []),
                ...(warnings > 0 ? [t('problems.warnings', { count: warnings })] : []),
              ],
              locale,
            )}
          </p>
          <ProblemList problems={survey.problems} />
        </section>
      )}
    </div>
  )

  function publishWords(): string {
    const previous = formats.count(survey.publishedVersion ?? 0)
    if (!survey.hasChanges) return t('publish.unchanged', { number: previous })
    if (errors > 0) return t('publish.blocked')
    return survey.publishedVersion === null
      ? t('publish.first', { number: formats.count(number) })
      : t('publish.next', { previous, number: formats.count(number) })
  }
}
