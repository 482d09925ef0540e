import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { LinkButton } from './link-button.tsx'
import classes from './notice.module.css'
import { problemCode } from './problem-code.ts'

interface Props {
  readonly error: unknown
  /** More than the error's code says, where the page knows more. */
  readonly words?: string
  readonly retry?: () => void
}

/** What went wrong, in words, and what to do about it. */
export function ProblemNotice({ error, words, retry }: Props) {
  const { t } = useTranslation(['problems', 'common'])
  const { pathname, search } = useLocation()
  const code = problemCode(error)
  return (
    <div role="alert" className={classes.problem}>
      <p>{words ?? t(code)}</p>
      {code === 'sign-in-needed' ? (
        <LinkButton to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
          {t('common:signIn')}
        </LinkButton>
      ) : (
        retry && (
          <Button variant="default" onClick={retry}>
            {t('common:retry')}
          </Button>
        )
      )}
    </div>
  )
}
