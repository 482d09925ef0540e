import type { z } from '@hono/zod-openapi'
import type { Deps } from '../../deps.ts'
import { apiRouter } from '../../http/api-router.ts'
import { compiledVersion } from '../../surveys/compiled-version.ts'
import { localizedText } from '../../surveys/survey.contract.ts'
import { readImport, type UploadedImport } from '../import.queries.ts'
import { queueCheck, queueCommit } from '../queue-import.ts'
import { receiveImport } from '../receive-import.ts'
import { viewImport } from '../view-import.ts'
import { importFieldsOf } from './import-field.ts'
import { importWave } from './import-wave.ts'
import { proposedMissingCodes } from './proposed-missing-codes.ts'
import type { ResponseFile } from './response-file.ts'
import * as contract from './response-import.contract.ts'
import { RESPONSE_IMPORTS } from './response-imports.ts'
import { guessResponseMapping, refuseResponseMisfit } from './response-mapping.ts'

const EXAMPLES = 5

export function responseImportRoutes({ store, clock }: Deps) {
  const deps = { store, clock }
  const find = (id: string) => readImport(store.read, 'responseImport', id)

  return apiRouter()
    .openapi(contract.uploadResponses, async c => {
      const { id: waveId } = await importWave(store.read, c.req.valid('param').waveId)
      const { file } = c.req.valid('form')
      const id = await receiveImport(
        deps,
        RESPONSE_IMPORTS,
        file.name,
        file.stream(),
        (trx, made) =>
          trx
            .insertInto('responseImport')
            .values({ ...made, waveId })
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
      const { wave, file, fields } = await read(await find(importId))
      refuseResponseMisfit(mapping, file, fields, wave.privacy === 'identified')
      return c.json({ jobId: await queueCheck(deps, RESPONSE_IMPORTS, importId, mapping) }, 202)
    })
    .openapi(contract.commitImport, async c => {
      const { importId } = c.req.valid('param')
      const { waveId } = await find(importId)
      await importWave(store.read, waveId)
      return c.json({ jobId: await queueCommit(deps, RESPONSE_IMPORTS, importId) }, 202)
    })

  async function read({ waveId, profile }: UploadedImport<'responseImport'>) {
    const wave = await importWave(store.read, waveId)
    const { definition } = await compiledVersion(store.read, wave.versionId)
    const file: ResponseFile = JSON.parse(profile)
    return { wave, file, fields: importFieldsOf(definition) }
  }

  async function view(
    found: UploadedImport<'responseImport'>,
  ): Promise<z.infer<typeof contract.responseImport>> {
    const { wave, file, fields } = await read(found)
    const guesses = guessResponseMapping(file.columns, fields, wave.privacy === 'identified')
    return {
      ...viewImport(found),
      waveId: found.waveId,
      encoding: file.encoding,
      rows: file.rows,
      columns: file.columns.map(({ name, values }) => ({
        name,
        examples: values.slice(0, EXAMPLES),
        guess: guesses.get(name) ?? { to: 'nothing' },
      })),
      fields: fields.map(({ id, title, indicator, isRequired }) => ({
        id,
        title: localizedText.parse(title),
        indicator: indicator ?? null,
        isRequired,
      })),
      proposedMissingCodes: proposedMissingCodes(file.columns, fields, guesses),
    }
  }
}
