import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { api, call, queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import classes from '../../ui/file-import.module.css'
import type { Job } from '../../ui/use-job.ts'
import { firstMapping } from './first-mapping.ts'
import { ImportJob } from './import-job.tsx'
import { ImportProblem } from './import-problem.tsx'
import { JobEnd } from './job-end.tsx'
import { mappingIssues } from './mapping-issues.ts'
import { MappingNotes } from './mapping-notes.tsx'
import { MappingTable } from './mapping-table.tsx'
import { MissingCodes } from './missing-codes.tsx'
import { Outcome } from './outcome.tsx'
import type { Mapping, ResponseImport } from './response-import.ts'
import { sameMapping } from './same-mapping.ts'
import { withMissingCode } from './with-missing-code.ts'

interface Props {
  readonly file: ResponseImport
  readonly anonymous: boolean
}

/** Map, check, mend, import: one page, each step below the one before. */
export function ImportSteps({ file, anonymous }: Props) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  const client = useQueryClient()
  const [search, setSearch] = useSearchParams()
  const [mapping, setMapping] = useState(() => firstMapping(file))
  const [lastJob, setLastJob] = useState<Job>()
  const jobId = search.get('job') ?? undefined
  const begun = {
    onSuccess: (started: { readonly jobId: string }) =>
      setSearch({ file: file.id, job: started.jobId }, { replace: true }),
  }
  const param = { importId: file.id }
  const checking = useMutation({
    mutationFn: (checked: Mapping) =>
      call(api.imports[':importId'].check.$post({ param, json: checked })),
    ...begun,
  })
  const committing = useMutation({
    mutationFn: () => call(api.imports[':importId'].commit.$post({ param })),
    ...begun,
  })
  const issues = mappingIssues(file, mapping)
  const busy = jobId !== undefined || checking.isPending || committing.isPending
  const error = checking.error ?? committing.error

  async function jobEnded(job: Job) {
    setLastJob(job)
    await client.invalidateQueries(queries.import(file.id))
    client.invalidateQueries({ queryKey: ['waves', file.waveId] })
    setSearch({ file: file.id }, { replace: true })
  }

  return (
    <>
      <p className={classes.file}>
        {t('file.facts', {
          name: file.fileName,
          rows: formats.count(file.rows),
          columns: formats.count(file.columns.length),
          encoding: file.encoding.toUpperCase(),
        })}
        <Link to="?">{t('file.other')}</Link>
      </p>
      <MappingTable
        file={file}
        mapping={mapping}
        anonymous={anonymous}
        change={setMapping}
        disabled={busy}
      />
      <MissingCodes file={file} mapping={mapping} change={setMapping} disabled={busy} />
      <MappingNotes issues={issues} />
      <div className={classes.step}>
        <Button
          onClick={() => checking.mutate(mapping)}
          loading={checking.isPending}
          disabled={busy || issues.isEmpty || issues.twice.length > 0}
          variant={file.outcome ? 'default' : 'filled'}
        >
          {t(file.outcome ? 'check.again' : 'check.submit')}
        </Button>
        <p>{t('check.hint')}</p>
      </div>
      {error && <ImportProblem error={error} />}
      {jobId && <ImportJob key={jobId} jobId={jobId} ended={jobEnded} />}
      {lastJob && !jobId && <JobEnd job={lastJob} />}
      {file.outcome && !jobId && (
        <Outcome
          file={file}
          outcome={file.outcome}
          stale={!sameMapping(file.mapping, mapping)}
          busy={busy}
          treatAsMissing={(column, value) => {
            const mended = withMissingCode(mapping, column, value)
            setMapping(mended)
            checking.mutate(mended)
          }}
          commit={() => committing.mutate()}
        />
      )}
    </>
  )
}
