import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { Job } from '../ui/use-job.ts'
import { ImportJob, JobEnd } from './import-job.tsx'
import type { ImportKind, MappingOf, OutcomeOf, UploadedFile } from './import-kind.ts'
import { ImportProblem } from './import-problem.tsx'
import classes from './imports.module.css'
import { sameMapping } from './mapping.ts'

export interface MappingStep<F extends UploadedFile> {
  readonly file: F
  readonly mapping: MappingOf<F>
  readonly change: (mapping: MappingOf<F>) => void
  readonly disabled: boolean
}

export interface OutcomeStep<F extends UploadedFile> {
  readonly file: F
  readonly outcome: OutcomeOf<F>
  readonly mapping: MappingOf<F>
  /** Maps otherwise and checks that at once. */
  readonly recheck: (mapping: MappingOf<F>) => void
  readonly commit: CommitStep
}

export interface CommitStep {
  /** The outcome belongs to another mapping than the one above. */
  readonly isStale: boolean
  readonly isBusy: boolean
  /** Some rows are in. */
  readonly hasBegun: boolean
  readonly commit: () => void
}

/** What each kind of import shows at a step. */
export interface ImportParts<F extends UploadedFile> {
  /** How the file was understood, in a line. */
  readonly facts: (file: F) => string
  readonly mapping: (step: MappingStep<F>) => ReactNode
  readonly outcome: (step: OutcomeStep<F>) => ReactNode
}

interface Props<F extends UploadedFile> {
  readonly kind: ImportKind<F>
  readonly file: F
  readonly parts: ImportParts<F>
}

/** Map, check, fix, import: one page, each step below the one before. */
export function ImportSteps<F extends UploadedFile>({ kind, file, parts }: Props<F>) {
  const { t } = useTranslation('import')
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const [mapping, setMapping] = useState(() => kind.firstMapping(file))
  const [lastJob, setLastJob] = useState<Job>()
  const jobId = search.get('job') ?? undefined
  const started = {
    onSuccess: (job: { readonly jobId: string }) =>
      setSearch({ file: file.id, job: job.jobId }, { replace: true }),
  }
  const checking = useMutation({
    mutationFn: (checked: MappingOf<F>) => kind.check(file.id, checked),
    ...started,
  })
  const committing = useMutation({ mutationFn: () => kind.commit(file.id), ...started })
  const isBusy = jobId !== undefined || checking.isPending || committing.isPending
  const error = checking.error ?? committing.error
  // The mapping of an import that has begun stays as it is.
  const hasBegun = lastJob?.kind === kind.commitJob && lastJob.state === 'cancelled'
  const disabled = isBusy || hasBegun

  async function jobEnded(job: Job) {
    setLastJob(job)
    await client.invalidateQueries({ queryKey: kind.query(file.id).queryKey })
    for (const queryKey of kind.changes(file)) client.invalidateQueries({ queryKey })
    setSearch({ file: file.id }, { replace: true })
  }

  return (
    <>
      <p className={classes.file}>
        {parts.facts(file)}
        <Link to="?">{t('file.other')}</Link>
      </p>
      {parts.mapping({ file, mapping, change: setMapping, disabled })}
      <div className={classes.step}>
        <Button
          onClick={() => checking.mutate(mapping)}
          loading={checking.isPending}
          disabled={disabled || !kind.isReady(file, mapping)}
          variant={file.outcome ? 'default' : 'filled'}
        >
          {t(file.outcome ? 'check.again' : 'check.submit')}
        </Button>
        <p>{t('check.hint')}</p>
      </div>
      {error && <ImportProblem error={error} />}
      {jobId && <ImportJob key={jobId} jobId={jobId} commitJob={kind.commitJob} ended={jobEnded} />}
      {lastJob && !jobId && <JobEnd job={lastJob} commitJob={kind.commitJob} />}
      {file.outcome &&
        !jobId &&
        parts.outcome({
          file,
          outcome: file.outcome,
          mapping,
          recheck: corrected => {
            setMapping(corrected)
            checking.mutate(corrected)
          },
          commit: {
            isStale: !sameMapping(file.mapping, mapping),
            isBusy,
            hasBegun,
            commit: () => committing.mutate(),
          },
        })}
    </>
  )
}
