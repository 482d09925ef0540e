import { VisuallyHidden } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from './page-head.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { SkeletonLines } from './skeleton-lines.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** As `Loaded`, for what a whole page stands on: it has a heading also while there is nothing else. */
export function LoadedPage<T>({ query, skeleton, children }: Props<T>) {
  const { t } = useTranslation()
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <>
        <PageHead title={t('cannotShow')} />
        <ProblemNotice error={query.error} retry={() => query.refetch()} />
      </>
    )
  }
  return (
    <>
      <VisuallyHidden component="h1">{t('loading')}</VisuallyHidden>
      {skeleton ?? <SkeletonLines />}
    </>
  )
}
