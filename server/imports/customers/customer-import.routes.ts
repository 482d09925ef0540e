import type { z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { listAttributes } from '../../customers/customer-attribute.queries.ts'
import { newId } from '../../database/new-id.ts'
import type { Deps } from '../../deps.ts'
import { apiRouter } from '../../http/api-router.ts'
import { Problem } from '../../http/problem.ts'
import { enqueueJob, findActiveJob } from '../../jobs/job.queries.ts'
import { CUSTOMER_FIELDS } from './customer-field.ts'
import type { CustomerFile } from './customer-file.ts'
import * as contract from './customer-import.contract.ts'
import {
  type CustomerImport,
  deleteImport,
  findDuplicate,
  findImport,
  insertImport,
  putMapping,
} from './customer-import.queries.ts'
import { readRefused } from './customer-import-pieces.queries.ts'
import { guessCustomerMapping, refuseMisfit } from './customer-mapping.ts'
import { forgetFile } from './forget-file.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'
import { LISTED_ROWS_HEADER, listedRowsCsv } from './listed-rows-csv.ts'
import { receiveFile } from './receive-file.ts'

const MAX_FILE_NAME_LENGTH = 200

export function customerImportRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(contract.uploadCustomers, async c => {
      const { fileName, source } = c.req.valid('query')
      const { body } = c.req.raw
      if (!body) throw new Problem('invalid-file', { details: { code: 'empty-file' } })
      const id = newId()
      await store.write(trx =>
        insertImport(trx, {
          id,
          fileName: fileName.replace(/\p{Cc}/gu, '').slice(0, MAX_FILE_NAME_LENGTH),
          source,
          state: 'uploading',
          bytes: 0,
          fingerprint: null,
          profile: null,
          mapping: null,
          outcome: null,
          superseded: null,
          committedRow: 0,
          committedCounts: null,
          createdAt: clock().toISOString(),
          committedAt: null,
        }),
      )
      try {
        await receiveFile(store, id, body)
      } catch (error) {
        await forgetFile(store, id)
        await store.write(trx => deleteImport(trx, id))
        throw error
      }
      return c.json(await view(await find(id)), 201)
    })
    .openapi(contract.getCustomerImport, async c =>
      c.json(await view(await find(c.req.valid('param').importId)), 200),
    )
    .openapi(contract.checkCustomers, async c => {
      const { importId } = c.req.valid('param')
      const mapping = c.req.valid('json')
      const { profile } = await find(importId)
      refuseMisfit(mapping, fileOf(profile), await listAttributes(store.read))
      const jobId = await store.write(async trx => {
        const committing = await findActiveJob(trx, commitKey(importId))
        const found = await findImport(trx, importId)
        if (!found || committing !== undefined || hasBegun(found))
          throw new Problem('import-already-committed')
        await putMapping(trx, importId, JSON.stringify(mapping))
        return enqueueJob(trx, {
          kind: 'check-customer-import',
          payload: { importId },
          uniqueKey: `check-customer-import ${importId}`,
          now: clock(),
        })
      })
      return c.json({ jobId }, 202)
    })
    .openapi(contract.commitCustomers, async c => {
      const { importId } = c.req.valid('param')
      const jobId = await store.write(async trx => {
        const found = await findImport(trx, importId)
        if (!found) throw new Problem('not-found')
        if (found.state === 'committed') throw new Problem('import-already-committed')
        if (found.state !== 'checked') throw new Problem('import-not-checked')
        return enqueueJob(trx, {
          kind: 'commit-customer-import',
          payload: { importId },
          uniqueKey: commitKey(importId),
          now: clock(),
        })
      })
      return c.json({ jobId }, 202)
    })
    .openapi(contract.getListedRows, async c => {
      const { importId } = c.req.valid('param')
      const { outcome } = await find(importId)
      if (outcome === null) throw new Problem('import-not-checked')
      const { listed }: CustomerImportOutcome = JSON.parse(outcome)
      const { outcome: wanted } = c.req.valid('query')
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', 'attachment; filename="rows.csv"')
      return stream(c, async out => {
        await out.write(LISTED_ROWS_HEADER)
        if (wanted === 'rejected')
          for await (const lines of readRefused(store.read, importId)) await out.write(lines)
        else await out.write(listedRowsCsv(listed.filter(row => !wanted || row.outcome === wanted)))
      })
    })

  async function find(id: string): Promise<CustomerImport> {
    const found = await findImport(store.read, id)
    if (!found || found.state === 'uploading') throw new Problem('not-found')
    return found
  }

  async function view(found: CustomerImport): Promise<z.infer<typeof contract.customerImport>> {
    const file = fileOf(found.profile)
    const guesses = guessCustomerMapping(file, await listAttributes(store.read))
    return {
      id: found.id,
      fileName: found.fileName,
      source: found.source,
      format: file.format,
      encoding: file.encoding,
      delimiter: file.delimiter,
      columns: file.columns.map(({ name, examples }) => ({
        name,
        examples: [...examples],
        guess: guesses.get(name) ?? { to: 'nothing' },
      })),
      fields: CUSTOMER_FIELDS.map(({ id }) => id),
      state: found.state,
      mapping: found.mapping === null ? null : JSON.parse(found.mapping),
      outcome: found.outcome === null ? null : JSON.parse(found.outcome),
      earlier: (await findDuplicate(store.read, found)) ?? null,
    }
  }
}

function fileOf(profile: string | null): CustomerFile {
  if (profile === null) throw new Problem('not-found')
  return JSON.parse(profile)
}

/** Once rows have been taken over by a mapping, that mapping stands. */
function hasBegun({ state, committedRow }: CustomerImport): boolean {
  return state === 'committed' || committedRow > 0
}

const commitKey = (importId: string) => `commit-customer-import ${importId}`
