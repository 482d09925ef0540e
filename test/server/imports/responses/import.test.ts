import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { checkImport } from '#server/imports/check-import.ts'
import { commitImport } from '#server/imports/commit-import.ts'
import { forgetUnusedImports } from '#server/imports/forget-imports.ts'
import { RESPONSE_IMPORTS } from '#server/imports/responses/response-imports.ts'
import { waveMoments } from '#server/responses/wave-moments.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { DIALECTS } from '../../../support/dialects.ts'
import { finishJob } from '../../../support/finish-job.ts'
import { smallDefinition } from '../../../support/small-definition.ts'
import { storedWave } from '../../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../../support/test-app.ts'
import { upload } from '../../../support/upload.ts'

const HEADER = 'response_id,Q1,Q2,SAT1,tolerance,channel,why,region'

/** Ids count on, so that every row is its own. */
const fileOf = (count: number) =>
  [
    HEADER,
    ...Array.from(
      { length: count },
      (_, i) => `r${i},${1 + (i % 10)},${1 + (i % 9)},${1 + (i % 7)},${i % 21},shop,,north`,
    ),
  ].join('\n')

describe.each(DIALECTS)('importing responses on %s', dialect => {
  let test: TestApp
  let store: Store
  beforeAll(async () => {
    test = await testApp(dialect)
    store = test.deps.store
  })
  afterAll(() => test.close())

  const handlers = (own: Store = store) =>
    ({
      'check-import': ({ importId }, progress) =>
        checkImport(own, RESPONSE_IMPORTS, importId, test.deps.clock(), progress),
      'commit-import': ({ importId }, progress) =>
        commitImport(own, RESPONSE_IMPORTS, importId, test.deps.clock, progress),
    }) satisfies Parameters<typeof finishJob>[2]

  const post = async (path: string, body?: unknown) =>
    test.call('POST', path, { headers: await test.as('designer'), body })
  const read = async (importId: string) =>
    (
      await test.call('GET', `/api/imports/${importId}`, {
        headers: await test.as('designer'),
      })
    ).body

  const mappingOf = (uploaded: Json, more: object = {}) => ({
    columns: Object.fromEntries(uploaded.columns.map(({ name, guess }: Json) => [name, guess])),
    missingCodes: uploaded.proposedMissingCodes,
    columnMissingCodes: {},
    ...more,
  })
  const check = async (importId: string, mapping: unknown): Promise<Json> => {
    const { status, body } = await post(`/api/imports/${importId}/check`, mapping)
    expect(status).toBe(202)
    const job = await finishJob(test, body.jobId, handlers())
    expect(job).toMatchObject({ state: 'done', progress: 1 })
    return job.result
  }
  const commit = async (importId: string): Promise<Json> => {
    const { status, body } = await post(`/api/imports/${importId}/commit`)
    expect(status).toBe(202)
    return finishJob(test, body.jobId, handlers())
  }
  const importFile = async (wave: Wave, content: string | Uint8Array, more: object = {}) => {
    const { body } = await upload(test, wave.id, content)
    await check(body.id, mappingOf(body, more))
    const { result } = await commit(body.id)
    return { ...result, importId: body.id }
  }
  const stored = (wave: Wave) =>
    store.read.selectFrom('surveyResponse').selectAll().where('waveId', '=', wave.id).execute()
  const answers = async (wave: Wave) =>
    (await stored(wave)).map(({ answers }) => JSON.parse(answers))

  /** The store as seen by a job that is cancelled once so many of its units are on disk. */
  const cancelledAfter = (
    units: number,
    signal: AbortSignal,
    cancel: () => Promise<unknown>,
  ): Store => {
    let done = 0
    return {
      ...store,
      write: async work => {
        const result = await store.write(work)
        if (++done === units) {
          const aborted = new Promise(resolve =>
            signal.addEventListener('abort', resolve, { once: true }),
          )
          await cancel()
          await aborted
        }
        return result
      },
    }
  }

  it('guesses columns from ids, aliases and wording, and codes from what is off every scale', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { status, body } = await upload(
      test,
      wave.id,
      'Response ID,q1,errors,容忍度,How about overall?,region\n1,98,3,5,7,north\n2,8,99,42,101,south\n',
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({
      fileName: 'answers.csv',
      encoding: 'utf-8',
      rows: 2,
      state: 'uploaded',
      mapping: null,
      outcome: null,
      proposedMissingCodes: ['98', '99'],
    })
    expect(body.columns).toEqual([
      { name: 'Response ID', examples: ['1', '2'], guess: { to: 'rowId' } },
      {
        name: 'q1',
        examples: ['98', '8'],
        guess: { to: 'field', field: 'speed' },
      },
      {
        name: 'errors',
        examples: ['3', '99'],
        guess: { to: 'field', field: 'errors' },
      },
      {
        name: '容忍度',
        examples: ['5', '42'],
        guess: { to: 'field', field: 'tolerance' },
      },
      {
        name: 'How about overall?',
        examples: ['7', '101'],
        guess: { to: 'field', field: 'overall' },
      },
      {
        name: 'region',
        examples: ['north', 'south'],
        guess: { to: 'nothing' },
      },
    ])
    expect(
      body.fields.map(({ id, indicator, isRequired }: Json) => [id, indicator, isRequired]),
    ).toEqual([
      ['speed', 'speed', true],
      ['errors', 'errors', true],
      ['overall', 'overall', true],
      ['tolerance', 'tolerance', false],
      ['channel', null, false],
      ['why', null, false],
    ])
  })

  it('takes over what fits, as complete or partial, and lists what does not', async () => {
    const wave = await storedWave(store, smallDefinition)
    const content = [
      HEADER,
      'a,7,2,9,10,Online,fine,north',
      'b,98,2,9,98,门店,,north',
      'c,7,,9,,,,north',
      'd,,,,,,nothing measured,north',
      'e,11,2,9,,,,north',
      'f,7,2,eleven,21,taxi,,north',
      'a,1,1,1,1,,,north',
      ',1,1,1,1,,,north',
      'g,"7,0",２,9.0,,shop,"two\nlines, and a ""quote""",north',
    ].join('\r\n')
    const { body } = await upload(test, wave.id, content)
    // Its values repeat, so nobody guesses that it is an id.
    expect(body.columns[0]).toMatchObject({
      name: 'response_id',
      guess: { to: 'nothing' },
    })
    const columns = {
      ...mappingOf(body).columns,
      response_id: { to: 'rowId' },
    }
    const outcome = await check(body.id, mappingOf(body, { columns, missingCodes: ['98'] }))
    expect(outcome).toMatchObject({
      rows: 9,
      complete: 3,
      partial: 1,
      alreadyThere: 0,
      refused: 5,
    })
    expect(
      outcome.rowProblems.map(({ line, column, value, code }: Json) => [line, column, value, code]),
    ).toEqual([
      [5, null, null, 'noAnswers'],
      [6, 'Q1', '11', 'outOfRange'],
      [7, 'SAT1', 'eleven', 'notAllowed'],
      [7, 'tolerance', '21', 'outOfRange'],
      [7, 'channel', 'taxi', 'notAllowed'],
      [8, 'response_id', 'a', 'repeatedId'],
      [9, 'response_id', null, 'emptyId'],
    ])
    expect(outcome.valueProblems).toContainEqual({
      column: 'channel',
      value: 'taxi',
      code: 'notAllowed',
      rows: 1,
    })
    expect(await stored(wave)).toEqual([])
    expect(await read(body.id)).toMatchObject({
      state: 'checked',
      outcome: { refused: 5 },
    })

    const job = await commit(body.id)
    expect(job).toMatchObject({
      state: 'done',
      result: { complete: 3, partial: 1, refused: 5 },
    })
    const after = await stored(wave)
    expect(
      after.map(({ state, source, locale, completedAt }) => ({
        state,
        source,
        locale,
        completedAt,
      })),
    ).toEqual(
      expect.arrayContaining([
        {
          state: 'complete',
          source: 'import',
          locale: null,
          completedAt: null,
        },
        { state: 'partial', source: 'import', locale: null, completedAt: null },
      ]),
    )
    expect(await answers(wave)).toEqual(
      expect.arrayContaining([
        {
          speed: 7,
          errors: 2,
          overall: 9,
          tolerance: 10,
          channel: 'web',
          why: 'fine',
        },
        { speed: 'dontknow', errors: 2, overall: 9, channel: 'shop' },
        { speed: 7, overall: 9 },
        {
          speed: 7,
          errors: 2,
          overall: 9,
          channel: 'shop',
          why: 'two\nlines, and a "quote"',
        },
      ]),
    )
    const { moments, partials } = await waveMoments(store.read, wave, {
      includePartials: true,
      missing: 'mean',
    })
    expect([moments.n, partials]).toEqual([4, 1])
    expect(await read(body.id)).toMatchObject({ state: 'committed' })
    const pieces = await store.read
      .selectFrom('responseImportPiece')
      .select('number')
      .where('importId', '=', body.id)
      .execute()
    expect(pieces).toEqual([])
  })

  it('gathers the same unfit value, and lets it be a missing code of its column alone', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, 'Q1,Q2,SAT1\n77,1,1\n77,2,2\n3,3,77\n4,4,4\n')
    const first = await check(body.id, mappingOf(body, { missingCodes: [] }))
    expect(first).toMatchObject({ complete: 1, refused: 3 })
    expect(first.valueProblems).toEqual([
      { column: 'Q1', value: '77', code: 'outOfRange', rows: 2 },
      { column: 'SAT1', value: '77', code: 'outOfRange', rows: 1 },
    ])
    const second = await check(
      body.id,
      mappingOf(body, { missingCodes: [], columnMissingCodes: { Q1: ['77'] } }),
    )
    expect(second).toMatchObject({ complete: 3, refused: 1 })
  })

  it('adds nothing when the same file comes again, by id or by values and ordinal', async () => {
    const wave = await storedWave(store, smallDefinition)
    expect(await importFile(wave, fileOf(450))).toMatchObject({
      complete: 450,
      alreadyThere: 0,
    })
    expect(await importFile(wave, fileOf(450))).toMatchObject({
      complete: 0,
      alreadyThere: 450,
    })
    expect(await importFile(wave, fileOf(460))).toMatchObject({
      complete: 10,
      alreadyThere: 450,
    })
    expect(await stored(wave)).toHaveLength(460)

    const another = await storedWave(store, smallDefinition)
    const alike = 'Q1,Q2,SAT1\n5,5,5\n5,5,5\n6,6,6\n'
    const reordered = 'SAT1,Q2,Q1\n6,6,6\n5,5,5\n5,5,5\n5,5,5\n'
    expect(await importFile(another, alike)).toMatchObject({ complete: 3 })
    expect(await importFile(another, alike)).toMatchObject({
      complete: 0,
      alreadyThere: 3,
    })
    expect(await importFile(another, reordered)).toMatchObject({
      complete: 1,
      alreadyThere: 3,
    })
  })

  it('reads what Excel writes: marks, semicolons, tabs, GB18030 and UTF-16', async () => {
    const rows = ['Q1', 'Q2', 'SAT1', '渠道'].join(';')
    const gb18030 = Buffer.concat([
      Buffer.from('Q1;Q2;SAT1;'),
      Buffer.from([0xc7, 0xfe, 0xb5, 0xc0]),
      Buffer.from('\r\n7;8;9;'),
      Buffer.from([0xcd, 0xf8, 0xc9, 0xcf]),
      Buffer.from('\r\n'),
    ])
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['utf-8', Buffer.from(`\ufeff${rows}\r\n7;8;9;网上\r\n;;;\r\n\r\n`)],
      ['utf-8', Buffer.from(`${rows.replaceAll(';', '\t')}\n7\t8\t9\t网上`)],
      [
        'utf-16le',
        Buffer.from(`\ufeff${rows.replaceAll(';', '\t')}\r\n7\t8\t9\t网上\r\n`, 'utf16le'),
      ],
      ['gb18030', gb18030],
    ]
    for (const [encoding, content] of files) {
      const wave = await storedWave(store, smallDefinition)
      const { body } = await upload(test, wave.id, content)
      expect(body).toMatchObject({ encoding, rows: 1 })
      expect(await importFile(wave, content)).toMatchObject({ complete: 1 })
      expect(await answers(wave)).toEqual([{ speed: 7, errors: 8, overall: 9, channel: 'web' }])
    }
  })

  it.each([
    ['', { code: 'empty-file' }],
    ['\n\n', { code: 'empty-file' }],
    ['a,b\n', { code: 'no-rows' }],
    ['a,,c\n1,2,3\n', { code: 'empty-column-name', column: 2 }],
    ['a,b,a\n1,2,3\n', { code: 'duplicate-column-name', name: 'a', columns: [1, 3] }],
    ['a,b\n1,2\n1,2,3\n1\n', { code: 'row-length', line: 3, cells: 3, columns: 2, lines: [3, 4] }],
    ['a,b\n1,2\n1,"2\n3,4\n', { code: 'broken-quotes', line: 3 }],
    ['a,b\n"x\ny",2\n1,"2"x\n', { code: 'broken-quotes', line: 4 }],
    ['a,b\n1,\0\n', { code: 'not-text' }],
    [`a,b\n${'1,2\n'.repeat(100_000)}1,\0\n`, { code: 'not-text' }],
    [`a,b\n1,"${'x'.repeat(1_000_100)}`, { code: 'row-too-long', line: 2 }],
    [Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xff, 0xff]), { code: 'not-in-encoding' }],
  ])('refuses a broken file, naming the place: %#', async (content, details) => {
    const wave = await storedWave(store, smallDefinition)
    const { status, body } = await upload(test, wave.id, content)
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'invalid-file', details })
    expect(body.detail).toBeTruthy()
    const kept = await store.read
      .selectFrom('responseImport')
      .select('id')
      .where('waveId', '=', wave.id)
      .execute()
    expect(kept).toEqual([])
  })

  it('refuses a mapping that fits neither file nor questionnaire, naming the column', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, 'id,Q1,Q2,constructor\n1,2,3,4\n2,2,3,4\n')
    const path = `/api/imports/${body.id}/check`
    const columns = mappingOf(body).columns
    const cases: readonly (readonly [object, object])[] = [
      [{ columns: { Q9: { to: 'nothing' } } }, { code: 'unknown-column', column: 'Q9' }],
      [{ columnMissingCodes: { Q9: ['1'] } }, { code: 'unknown-column', column: 'Q9' }],
      [
        { columns: { Q1: { to: 'field', field: 'salary' } } },
        { code: 'unknown-field', column: 'Q1' },
      ],
      [
        {
          columns: { ...columns, constructor: { to: 'field', field: 'speed' } },
        },
        { code: 'field-twice', column: 'constructor' },
      ],
      [
        { columns: { ...columns, constructor: { to: 'rowId' } } },
        { code: 'row-id-twice', column: 'constructor' },
      ],
      [{ columns: { id: { to: 'rowId' } } }, { code: 'no-field' }],
    ]
    for (const [change, details] of cases) {
      const answer = await post(path, mappingOf(body, change))
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ code: 'invalid-request', details })
    }
    expect((await post(path, { ...mappingOf(body), extra: 1 })).status).toBe(400)
    expect((await post(`/api/imports/${body.id}/commit`)).body.code).toBe('import-not-checked')
    expect((await post('/api/imports/none/commit')).status).toBe(404)
    expect((await post('/api/imports/none/check', mappingOf(body))).status).toBe(404)
  })

  it('goes into open and closed waves, not into planned ones', async () => {
    const planned = await storedWave(store, smallDefinition, {
      state: 'draft',
    })
    expect((await upload(test, planned.id, fileOf(3))).body.code).toBe('wave-not-open')
    const closed = await storedWave(store, smallDefinition, {
      state: 'closed',
    })
    expect(await importFile(closed, fileOf(3))).toMatchObject({ complete: 3 })
    expect((await upload(test, 'none', fileOf(3))).status).toBe(404)
  })

  it('keeps no id of the file in an anonymous wave', async () => {
    const wave = await storedWave(store, smallDefinition, {
      privacy: 'anonymous',
    })
    const { body } = await upload(test, wave.id, fileOf(3))
    expect(body.columns[0].guess).toEqual({ to: 'nothing' })
    const columns = {
      ...mappingOf(body).columns,
      response_id: { to: 'rowId' },
    }
    const answer = await post(`/api/imports/${body.id}/check`, mappingOf(body, { columns }))
    expect(answer.body).toMatchObject({
      code: 'invalid-request',
      details: { code: 'row-id-in-anonymous-wave', column: 'response_id' },
    })
    expect(await importFile(wave, fileOf(3))).toMatchObject({ complete: 3 })
  })

  it('goes on after a kill between and within units, losing and doubling nothing', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, fileOf(1000))
    await check(body.id, mappingOf(body))
    const progress = { signal: new AbortController().signal, report: () => {} }
    for (const [survives, within] of [
      [2, true],
      [1, false],
    ] as const) {
      let units = 0
      const dying: Store = {
        ...store,
        write: async work => {
          if (++units <= survives) return store.write(work)
          if (!within) throw new Error('killed')
          return store.write(async trx => {
            await work(trx)
            throw new Error('killed')
          })
        },
      }
      await expect(
        commitImport(dying, RESPONSE_IMPORTS, body.id, test.deps.clock, progress),
      ).rejects.toThrow('killed')
    }
    expect(await stored(wave)).toHaveLength(600)
    const again = await post(`/api/imports/${body.id}/check`, mappingOf(body))
    expect(again.body.code).toBe('import-already-committed')
    expect((await commit(body.id)).result).toMatchObject({
      complete: 1000,
      alreadyThere: 0,
    })
    expect(await stored(wave)).toHaveLength(1000)
    const { moments } = await waveMoments(store.read, wave, {
      includePartials: false,
      missing: 'mean',
    })
    expect(moments.n).toBe(1000)
  })

  it('doubles nothing when two commit at once', async () => {
    const wave = await storedWave(store, smallDefinition)
    const imports = await Promise.all([
      upload(test, wave.id, fileOf(500)),
      upload(test, wave.id, fileOf(500)),
    ])
    for (const { body } of imports) await check(body.id, mappingOf(body))
    const progress = { signal: new AbortController().signal, report: () => {} }
    const [first, second] = imports.map(({ body }) => body.id)
    const outcomes = await Promise.allSettled(
      [first, second, first].map(id =>
        commitImport(store, RESPONSE_IMPORTS, id, test.deps.clock, progress),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect(await stored(wave)).toHaveLength(500)
  })

  it('stops when cancelled, and goes on when asked again', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, fileOf(700))
    await check(body.id, mappingOf(body))
    const { body: job } = await post(`/api/imports/${body.id}/commit`)
    const cancelled = await finishJob(test, job.jobId, {
      'commit-import': ({ importId }, progress) => {
        const cancel = () => post(`/api/jobs/${job.jobId}/cancellation`)
        const own = cancelledAfter(2, progress.signal, cancel)
        return commitImport(own, RESPONSE_IMPORTS, importId, test.deps.clock, progress)
      },
    })
    expect(cancelled.state).toBe('cancelled')
    expect(await stored(wave)).toHaveLength(400)
    expect((await commit(body.id)).result).toMatchObject({
      complete: 700,
      alreadyThere: 0,
    })
    expect(await stored(wave)).toHaveLength(700)
    expect((await post(`/api/imports/${body.id}/commit`)).body.code).toBe(
      'import-already-committed',
    )
  })

  it('is for those who field waves', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, fileOf(2))
    const path = `/api/imports/${body.id}`
    expect((await test.call('GET', path)).status).toBe(401)
    expect((await test.call('GET', path, { headers: await test.as('viewer') })).status).toBe(403)
  })

  it('forgets files that nobody committed', async () => {
    const wave = await storedWave(store, smallDefinition)
    const { body } = await upload(test, wave.id, fileOf(2))
    const path = `/api/imports/${body.id}`
    const daysOn = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    const headers = await test.as('designer')
    await forgetUnusedImports(store, RESPONSE_IMPORTS, daysOn(6))
    expect((await test.call('GET', path, { headers })).status).toBe(200)
    await forgetUnusedImports(store, RESPONSE_IMPORTS, daysOn(8))
    expect((await test.call('GET', path, { headers })).status).toBe(404)
  })
})
