import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import classes from '../../ui/file-import.module.css'
import type { Job } from '../../ui/use-job.ts'
import { Conventions } from './conventions.tsx'
import type { CustomerImport, Mapping } from './customer-import.ts'
import { FileFacts } from './file-facts.tsx'
import { firstMapping } from './first-mapping.ts'
import { ImportJob } from './import-job.tsx'
import { ImportProblem } from './import-problem.tsx'
import { JobEnd } from './job-end.tsx'
import { hasNoIssues, mappingIssues } from './mapping-issues.ts'
import { MappingNotes } from './mapping-notes.tsx'
import { MappingTable } from './mapping-table.tsx'
import { Outcome } from './outcome.tsx'
import { sameMapping } from './same-mapping.ts'

/** Map, check, mend, import: one page, each step below the one before. */
export function ImportSteps({ file }: { file: CustomerImport }) {
  const { t } = useTranslation('customers')
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const [mapping, setMapping] = useState(() => firstMapping(file, new Date().getTimezoneOffset()))
  const [lastJob, setLastJob] = useState<Job>()
  const jobId = search.get('job') ?? undefined
  const begun = {
    onSuccess: (started: { readonly jobId: string }) =>
      setSearch({ file: file.id, job: started.jobId }, { replace: true }),
  }
  const param = { importId: file.id }
  const checking = useMutation({
    mutationFn: (checked: Mapping) =>
      call(api['customer-imports'][':importId'].check.$post({ param, json: checked })),
    ...begun,
  })
  const committing = useMutation({
    mutationFn: () => call(api['customer-imports'][':importId'].commit.$post({ param })),
    ...begun,
  })
  const issues = mappingIssues(mapping)
  const busy = jobId !== undefined || checking.isPending || committing.isPending
  const error = checking.error ?? committing.error
  // What has begun to be taken over stands as it is mapped.
  const hasBegun = lastJob?.kind === 'commit-customer-import' && lastJob.state === 'cancelled'

  async function jobEnded(job: Job) {
    setLastJob(job)
    await client.invalidateQueries(queries.customerImport(file.id))
    client.invalidateQueries({ queryKey: ['customers'] })
    client.invalidateQueries({ queryKey: ['segments'] })
    setSearch({ file: file.id }, { replace: true })
  }

  return (
    <>
      <FileFacts file={file} />
      <MappingTable file={file} mapping={mapping} change={setMapping} disabled={busy || hasBegun} />
      <Conventions mapping={mapping} change={setMapping} disabled={busy || hasBegun} />
      <MappingNotes issues={issues} />
      <div className={classes.step}>
        <Button
          onClick={() => checking.mutate(mapping)}
          loading={checking.isPending}
          disabled={busy || hasBegun || !hasNoIssues(issues)}
          variant={file.outcome ? 'default' : 'filled'}
        >
          {t(file.outcome ? 'import.checkAgain' : 'import.check')}
        </Button>
        <p>{t('import.checkHint')}</p>
      </div>
      {error && <ImportProblem error={error} />}
      {jobId && <ImportJob key={jobId} jobId={jobId} ended={jobEnded} />}
      {lastJob && !jobId && <JobEnd job={lastJob} />}
      {file.outcome && !jobId && (
        <Outcome
          importId={file.id}
          outcome={file.outcome}
          stale={!sameMapping(file.mapping, mapping)}
          busy={busy}
          goesOn={hasBegun}
          commit={() => committing.mutate()}
        />
      )}
    </>
  )
}
