import type { z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { listAttributes } from '../../customers/customer-attribute.queries.ts'
import { callingCodes } from '../../customers/phone-key.ts'
import type { Deps } from '../../deps.ts'
import { apiRouter } from '../../http/api-router.ts'
import { Problem } from '../../http/problem.ts'
import { emptyFile } from '../files/invalid-file.ts'
import { readImport, type UploadedImport } from '../import.queries.ts'
import { queueCheck, queueCommit } from '../queue-import.ts'
import { receiveImport } from '../receive-import.ts'
import { viewImport } from '../view-import.ts'
import { CUSTOMER_FIELDS } from './customer-field.ts'
import type { CustomerFile } from './customer-file.ts'
import * as contract from './customer-import.contract.ts'
import { findEarlierImport, readRefused } from './customer-import.queries.ts'
import { CUSTOMER_IMPORTS } from './customer-imports.ts'
import { guessCustomerMapping, refuseCustomerMisfit } from './customer-mapping.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'
import { LISTED_ROWS_HEADER, listedRowsCsv } from './listed-rows.ts'

export function customerImportRoutes({ store, clock }: Deps) {
  const deps = { store, clock }
  const find = (id: string) => readImport(store.read, 'customerImport', id)

  return apiRouter()
    .openapi(contract.uploadCustomers, async c => {
      const { fileName, source } = c.req.valid('query')
      const { body } = c.req.raw
      if (!body) throw emptyFile()
      const id = await receiveImport(deps, CUSTOMER_IMPORTS, fileName, body, (trx, made) =>
        trx
          .insertInto('customerImport')
          .values({ ...made, source, superseded: null })
          .execute(),
      )
      return c.json(await view(await find(id)), 201)
    })
    .openapi(contract.getImport, async c =>
      c.json(await view(await find(c.req.valid('param').importId)), 200),
    )
    .openapi(contract.checkImport, async c => {
      const { importId } = c.req.valid('param')
      const mapping = c.req.valid('json')
      const { profile } = await find(importId)
      refuseCustomerMisfit(mapping, JSON.parse(profile), await listAttributes(store.read))
      return c.json({ jobId: await queueCheck(deps, CUSTOMER_IMPORTS, importId, mapping) }, 202)
    })
    .openapi(contract.commitImport, async c => {
      const { importId } = c.req.valid('param')
      return c.json({ jobId: await queueCommit(deps, CUSTOMER_IMPORTS, importId) }, 202)
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

  async function view(
    found: UploadedImport<'customerImport'>,
  ): Promise<z.infer<typeof contract.customerImport>> {
    const file: CustomerFile = JSON.parse(found.profile)
    const guesses = guessCustomerMapping(file, await listAttributes(store.read))
    return {
      ...viewImport(found),
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
      callingCodes: callingCodes(),
      earlier: (await findEarlierImport(store.read, found)) ?? null,
    }
  }
}
