import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import words from '../i18n/en/problems.json'
import { LinkButton } from './link-button.tsx'
import classes from './notice.module.css'

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

type KnownProblem = keyof typeof words

/** The key of an error's words; what nobody foresaw is a fault. */
function problemCode(error: unknown): KnownProblem {
  if (error instanceof Error && 'code' in error && isKnown(error.code)) return error.code
  return 'fault'
}

function isKnown(code: unknown): code is KnownProblem {
  return typeof code === 'string' && Object.hasOwn(words, code)
}
