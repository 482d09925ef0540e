import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tokenHash } from '#server/auth/token-hash.ts'
import type { Store } from '#server/database/database.ts'
import { canonicalJson } from '#server/responses/submission.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { type Respondent, respondent } from '../../support/respondent.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'
import { type RoutedWave, waveByRoutes } from '../../support/wave-by-routes.ts'

const answers = (n: number) => ({ trust: 1 + (n % 10), overall: 1 + (n % 4), why: `because ${n}` })

describe.each(DIALECTS)('an anonymous wave on %s', dialect => {
  let test: TestApp
  let wave: RoutedWave
  let store: Store
  let now: Date

  beforeEach(async () => {
    now = new Date('2026-11-21T08:15:30.123Z')
    test = await testApp(dialect, { clock: () => now })
    store = test.deps.store
    wave = await waveByRoutes(test, { privacy: 'anonymous' })
  })
  afterEach(() => test.close())

  const answerAll = async (count: number): Promise<Respondent[]> => {
    const pages: Respondent[] = []
    for (let n = 0; n < count; n++) {
      const page = respondent(test, wave.token)
      now = new Date(now.getTime() + 61_007)
      await page.save(1, { trust: 1 + (n % 10) })
      now = new Date(now.getTime() + 127_013)
      expect((await page.submit(answers(n))).status).toBe(201)
      pages.push(page)
    }
    return pages
  }
  const stored = () => store.read.selectFrom('surveyResponse').selectAll().execute()
  const tablesOfWave = async () => ({
    surveyResponse: await stored(),
    submission: await store.read.selectFrom('submission').selectAll().execute(),
    responseDraft: await store.read.selectFrom('responseDraft').selectAll().execute(),
    unfolded: await store.read.selectFrom('unfolded').selectAll().execute(),
  })

  it('keeps the day and a fresh id of each answer, and no draft', async () => {
    const pages = await answerAll(5)
    const responses = await stored()
    expect(responses).toHaveLength(5)
    for (const response of responses) {
      expect(response).toMatchObject({ startedAt: null, completedAt: '2026-11-21' })
      expect(response.id).toMatch(/^[A-Za-z0-9_-]{16}$/)
    }
    const kept = JSON.stringify(await tablesOfWave())
    for (const { id, secret } of pages) {
      expect(kept).not.toContain(id)
      expect(kept).not.toContain(secret)
    }
    expect(kept).not.toMatch(/\d\d:\d\d:\d\d/)
  })

  it('has no value by which a submission could be joined to its answers', async () => {
    const pages = await answerAll(8)
    const { surveyResponse, submission, unfolded } = await tablesOfWave()
    const ofAnswers = new Set(
      [...surveyResponse, ...unfolded].flatMap(row => Object.values(row).map(String)),
    )
    for (const row of submission) {
      const { waveId, ...own } = row
      expect(waveId).toBe(wave.waveId)
      for (const value of Object.values(own)) expect(ofAnswers).not.toContain(value)
    }
    // Even who reads everything and suspects an answer cannot confirm it by its hash.
    const hashes = new Set(submission.map(({ bodyHash }) => bodyHash))
    for (const [n, { id, secret }] of pages.entries()) {
      const body = canonicalJson([wave.waveId, id, 'en', answers(n)])
      const keyed = (key: string) => createHmac('sha256', key).update(body).digest('base64url')
      expect(hashes).toContain(keyed(secret))
      for (const known of ['', id, tokenHash(id), tokenHash(secret), wave.token]) {
        expect(hashes).not.toContain(keyed(known))
      }
    }
  })

  it('is replayed like any other', async () => {
    const [page] = await answerAll(1)
    expect((await page?.submit(answers(0)))?.status).toBe(201)
    expect((await page?.submit(answers(1)))?.body.code).toBe('submission-differs')
    expect((await page?.resume())?.body).toEqual({ submitted: true })
    expect(await stored()).toHaveLength(1)
  })

  it('tells its answers to nobody, by whatever id', async () => {
    const [page] = await answerAll(1)
    const [response] = await stored()
    const secret = page?.secret ?? ''
    const uuid = '018f0000-0000-7000-8000-000000000000'
    for (const id of [response?.id ?? '', uuid]) {
      const { status } = await respondent(test, wave.token, { id, secret }).resume()
      expect([400, 404]).toContain(status)
    }
  })

  if (dialect === 'sqlite') {
    it('keeps no order of arrival and nothing of a draft in its file', async () => {
      const pages = await answerAll(12)
      const arrival = await stored()
      // Rows lie by their random ids: as they are read, so they are sorted.
      expect(arrival.map(({ id }) => id)).toEqual(arrival.map(({ id }) => id).sort())
      await expect(sql`select rowid from "surveyResponse"`.execute(store.read)).rejects.toThrow()
      await expect(sql`select rowid from submission`.execute(store.read)).rejects.toThrow()

      await sql`pragma wal_checkpoint(truncate)`.execute(store.accounts)
      const listed = await sql<{ file: string }>`pragma database_list`.execute(store.read)
      const file = readFileSync(listed.rows[0]?.file ?? '')
      expect(file.includes(wave.token)).toBe(true)
      for (const { id, secret } of pages) {
        expect(file.includes(id)).toBe(false)
        expect(file.includes(secret)).toBe(false)
      }
    })
  }
})
