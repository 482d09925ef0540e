import { useTranslation } from 'react-i18next'
import { problemText } from '#survey-definitions/problem-text.ts'
import { useReader } from '../i18n/use-reader.ts'
import classes from './problem-list.module.css'
import type { Survey } from './survey.ts'

/** What is wrong with a definition, errors first, each with its place in the document. */
export function ProblemList({ problems }: { problems: Survey['problems'] }) {
  const { t } = useTranslation('surveys')
  const { locale } = useReader()
  const errorsFirst = problems.toSorted((a, b) => a.severity.localeCompare(b.severity))
  return (
    <ul className={classes.problems}>
      {errorsFirst.map(problem => (
        <li key={JSON.stringify(problem)}>
          <span className={classes.severity}>{t(`problems.${problem.severity}`)}</span>
          <span>
            {problemText(problem, locale)}
            {problem.where && <code className={classes.where}>{problem.where}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}
