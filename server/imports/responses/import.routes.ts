import type { z } from '@hono/zod-openapi'
import { newId } from '../../database/new-id.ts'
import type { Deps } from '../../deps.ts'
import { apiRouter } from '../../http/api-router.ts'
import { Problem } from '../../http/problem.ts'
import { enqueueJob, findActiveJob } from '../../jobs/job.queries.ts'
import { compiledVersion } from '../../surveys/compiled-version.ts'
import { localizedText } from '../../surveys/survey.contract.ts'
import { guessMapping } from './guess-mapping.ts'
import {
  checkImport,
  commitImport,
  getImport,
  type responseImport,
  uploadImport,
} from './import.contract.ts'
import { findImport, type ImportSummary, insertImport, putMapping } from './import.queries.ts'
import { importFieldsOf } from './import-field.ts'
import { refuseMisfit } from './import-mapping.ts'
import { importWave } from './import-wave.ts'
import { type FileProfile, profileFile } from './profile-file.ts'
import { proposedMissingCodes } from './proposed-missing-codes.ts'

const EXAMPLES = 5
const MAX_FILE_NAME_LENGTH = 200

export function importRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(uploadImport, async c => {
      const wave = await importWave(store.read, c.req.valid('param').waveId)
      const { file } = c.req.valid('form')
      const content = new Uint8Array(await file.arrayBuffer())
      const profile = await profileFile(content)
      const uploaded = {
        id: newId(),
        waveId: wave.id,
        fileName: file.name.replace(/\p{Cc}/gu, '').slice(0, MAX_FILE_NAME_LENGTH),
        state: 'uploaded',
        profile: JSON.stringify(profile),
        mapping: null,
        outcome: null,
        committedRows: 0,
        committedOutcome: null,
        createdAt: clock().toISOString(),
        committedAt: null,
      } as const
      await store.write(trx => insertImport(trx, { ...uploaded, content }))
      return c.json(await view(uploaded), 201)
    })
    .openapi(getImport, async c => {
      const found = await findImport(store.read, c.req.valid('param').importId)
      if (!found) throw new Problem('not-found')
      return c.json(await view(found), 200)
    })
    .openapi(checkImport, async c => {
      const { importId } = c.req.valid('param')
      const mapping = c.req.valid('json')
      const found = await findImport(store.read, importId)
      if (!found) throw new Problem('not-found')
      const { wave, profile, fields } = await read(found)
      refuseMisfit(mapping, profile, fields, wave.privacy === 'identified')
      const jobId = await store.write(async trx => {
        const committing = await findActiveJob(trx, commitKey(importId))
        if (committing !== undefined || hasBegun(await findImport(trx, importId)))
          throw new Problem('import-already-committed')
        await putMapping(trx, importId, JSON.stringify(mapping))
        return enqueueJob(trx, {
          kind: 'check-import',
          payload: { importId },
          uniqueKey: `check-import ${importId}`,
          now: clock(),
        })
      })
      return c.json({ jobId }, 202)
    })
    .openapi(commitImport, async c => {
      const { importId } = c.req.valid('param')
      const jobId = await store.write(async trx => {
        const found = await findImport(trx, importId)
        if (!found) throw new Problem('not-found')
        if (found.state === 'committed') throw new Problem('import-already-committed')
        if (found.state !== 'checked') throw new Problem('import-not-checked')
        await importWave(trx, found.waveId)
        return enqueueJob(trx, {
          kind: 'commit-import',
          payload: { importId },
          uniqueKey: commitKey(importId),
          now: clock(),
        })
      })
      return c.json({ jobId }, 202)
    })

  async function read({ waveId, profile: stored }: ImportSummary) {
    const wave = await importWave(store.read, waveId)
    const { definition } = await compiledVersion(store.read, wave.versionId)
    const profile: FileProfile = JSON.parse(stored)
    return { wave, profile, fields: importFieldsOf(definition) }
  }

  async function view(found: ImportSummary): Promise<z.infer<typeof responseImport>> {
    const { wave, profile, fields } = await read(found)
    const guesses = guessMapping(profile.columns, fields, wave.privacy === 'identified')
    return {
      id: found.id,
      waveId: found.waveId,
      fileName: found.fileName,
      encoding: profile.encoding,
      rows: profile.rows,
      columns: profile.columns.map(({ name, values }) => ({
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
      proposedMissingCodes: proposedMissingCodes(profile.columns, fields, guesses),
      state: found.state,
      mapping: found.mapping === null ? null : JSON.parse(found.mapping),
      outcome: found.outcome === null ? null : JSON.parse(found.outcome),
    }
  }
}

/** Once rows have been taken over by a mapping, that mapping stands. */
function hasBegun(found: ImportSummary | undefined): boolean {
  return found === undefined || found.state === 'committed' || found.committedRows > 0
}

const commitKey = (importId: string) => `commit-import ${importId}`
