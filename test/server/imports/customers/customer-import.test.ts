import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInvitable } from '#server/customers/customer.ts'
import type { Store } from '#server/database/database.ts'
import { checkImport } from '#server/imports/check-import.ts'
import { commitImport } from '#server/imports/commit-import.ts'
import { CUSTOMER_IMPORTS } from '#server/imports/customers/customer-imports.ts'
import { forgetUnusedImports } from '#server/imports/forget-imports.ts'
import { DIALECTS } from '../../../support/dialects.ts'
import { finishJob } from '../../../support/finish-job.ts'
import { importCase } from '../../../support/import-case.ts'
import { workbook, zip } from '../../../support/small-workbook.ts'
import { type Json, type TestApp, testApp } from '../../../support/test-app.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
/** As the cases name what we name otherwise. */
const OUTCOMES: Readonly<Record<string, string>> = {
  created_with_warnings: 'created',
  superseded_in_file: 'superseded',
}
const MAPPED = { country: '86', utcOffset: '+08:00' }

describe.each(DIALECTS)('importing customers on %s', dialect => {
  let test: TestApp
  let store: Store
  let headers: Record<string, string>
  beforeAll(async () => {
    test = await testApp(dialect, { clock: () => NOW })
    store = test.deps.store
    headers = await test.as('designer')
    for (const [id, title, type] of [
      ['tier', '会员等级', 'text'],
      ['spent', 'Spent', 'number'],
      ['member', 'Member', 'flag'],
    ]) {
      await test.call('POST', '/api/customer-attributes', { headers, body: { id, title, type } })
    }
  })
  afterAll(() => test.close())

  const handlers = (own: Store = store) =>
    ({
      'check-customer-import': ({ importId }, progress) =>
        checkImport(own, CUSTOMER_IMPORTS, importId, NOW, progress),
      'commit-customer-import': ({ importId }, progress) =>
        commitImport(own, CUSTOMER_IMPORTS, importId, () => NOW, progress),
    }) satisfies Parameters<typeof finishJob>[2]

  const upload = async (content: string | Uint8Array, source: string) => {
    const response = await test.app.request(
      `/api/customer-imports?fileName=people.csv&source=${source}`,
      {
        method: 'POST',
        body: new Blob([Uint8Array.from(Buffer.from(content))]),
        headers: { ...headers, 'content-type': 'application/octet-stream' },
      },
    )
    return { status: response.status, body: (await response.json()) as Json }
  }
  const guessed = ({ columns }: Json) => ({
    columns: Object.fromEntries(columns.map(({ name, guess }: Json) => [name, guess])),
    ...MAPPED,
  })
  const post = (path: string, body?: unknown) => test.call('POST', path, { headers, body })
  const check = async (id: string, mapping: unknown): Promise<Json> => {
    const { body } = await post(`/api/customer-imports/${id}/check`, mapping)
    return finishJob(test, body.jobId, handlers())
  }
  const commit = async (id: string): Promise<Json> => {
    const { body } = await post(`/api/customer-imports/${id}/commit`)
    return finishJob(test, body.jobId, handlers())
  }
  const importFile = async (content: string | Uint8Array, source: string): Promise<Json> => {
    const { body } = await upload(content, source)
    const checked = await check(body.id, guessed(body))
    expect(checked).toMatchObject({ state: 'done', progress: 1 })
    const { state, result } = await commit(body.id)
    expect(state).toBe('done')
    expect(result).toEqual(checked.result)
    return { ...result, id: body.id }
  }
  const stored = async (source: string) => {
    const rows = await store.read
      .selectFrom('customer')
      .selectAll()
      .where('source', '=', source)
      .orderBy('externalId')
      .execute()
    return new Map(rows.map(row => [row.externalId, row]))
  }

  it('says of every row what becomes of it, and then does that', async () => {
    const file = [
      'external_id,Name,Mobile,E-mail,会员等级,attr.spent,Member,consent_survey,consent_at,consent_source,birth_year,city',
      'A1,Ada,138 0013 8000,Ada@x.example,gold,"1,200.5",yes,yes,2026-01-06 09:30,shop,1980,Bath',
      'A2,Bo,13800138002,,silver,,,yes,2026-01-06,shop,,',
      ',Nobody,,,,,,,,,,',
      'A2,Bob,13800138002,,gold,,,,,,,',
      'A3,Cy,12,no@mail,,many,,maybe,,,,',
      'A4,Di,０１３８００１３８０００,,,,,yes,,,,',
      'A5,ADA,,,,,,,,,1980,Bath',
      'A6,Kid,,,,,,,,,2020,',
      'A7,"=1+1",,ada@X.example,,,no,否,,,,',
      'A8,short',
    ].join('\r\n')
    const { counts, listed, ...totals } = await importFile(file, 'outcomes')
    expect(counts).toEqual({
      created: 6,
      updated: 0,
      unchanged: 0,
      stale: 0,
      superseded: 1,
      rejected: 3,
    })
    expect(totals).toMatchObject({ rows: 10, rowsWithWarnings: 2, rowsWithDuplicates: 3 })
    const plain = { byRow: null, errors: [], warnings: [], duplicates: [] }
    const ada = (reason: string) => [{ externalId: 'A1', reason }]
    expect(listed).toEqual([
      { ...plain, row: 2, externalId: 'A1', outcome: 'created' },
      { ...plain, row: 3, externalId: 'A2', outcome: 'superseded', byRow: 5 },
      { ...plain, row: 4, externalId: null, outcome: 'rejected', errors: ['external_id.missing'] },
      { ...plain, row: 5, externalId: 'A2', outcome: 'created' },
      {
        ...plain,
        row: 6,
        externalId: 'A3',
        outcome: 'created',
        warnings: ['phone.invalid', 'email.invalid', 'attr.spent.invalid', 'consent.invalid'],
      },
      {
        ...plain,
        row: 7,
        externalId: 'A4',
        outcome: 'created',
        warnings: ['consent.no_evidence'],
        duplicates: ada('phone'),
      },
      { ...plain, row: 8, externalId: 'A5', outcome: 'created', duplicates: ada('person') },
      {
        ...plain,
        row: 9,
        externalId: 'A6',
        outcome: 'rejected',
        errors: ['birth_year.too_young'],
      },
      { ...plain, row: 10, externalId: 'A7', outcome: 'created', duplicates: ada('email') },
      { ...plain, row: 11, externalId: null, outcome: 'rejected', errors: ['row.length'] },
    ])
    const people = await stored('outcomes')
    expect([...people.keys()]).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A7'])
    expect(people.get('A1')).toMatchObject({
      phoneKey: '+8613800138000',
      emailKey: 'ada@x.example',
      attributes: '{"member":true,"spent":1200.5,"tier":"gold"}',
      consent: 'granted',
      consentAt: '2026-01-06T01:30:00.000Z',
      region: 'Bath',
    })
    expect(people.get('A2')).toMatchObject({ name: 'Bob', consent: 'unknown' })
    expect(people.get('A3')).toMatchObject({ phone: '12', phoneKey: null, email: 'no@mail' })
    expect(people.get('A7')).toMatchObject({ name: '=1+1', consent: 'withdrawn' })
  })

  it('changes nothing when the same file comes again, and says that it does', async () => {
    const file = 'external_id,name,consent\nB1,Ada,yes\nB2,Bo,no\n'
    await importFile(file, 'again')
    const before = await stored('again')
    const { counts, id } = await importFile(file, 'again')
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await stored('again')).toEqual(before)
    const { body } = await test.call('GET', `/api/customer-imports/${id}`, { headers })
    expect(body.earlier).toMatchObject({ fileName: 'people.csv' })
  })

  it('leaves what a cell is silent of, clears what it says, and lets nothing older win', async () => {
    const first = 'external_id,name,region,tier,updated_at\nC1,Ada,north,gold,2026-03-01\n'
    await importFile(first, 'merge')
    const second =
      'external_id,name,region,tier,updated_at\nC1,,\\N,\\N,2026-04-01\nC2,Bo,,,2026-04-01\n'
    const { counts } = await importFile(second, 'merge')
    expect(counts).toMatchObject({ created: 1, updated: 1 })
    expect((await stored('merge')).get('C1')).toMatchObject({
      name: 'Ada',
      region: null,
      attributes: '{}',
      revision: 2,
    })
    const { counts: later } = await importFile(first, 'merge')
    expect(later).toMatchObject({ stale: 1, updated: 0 })
    expect((await stored('merge')).get('C1')).toMatchObject({ region: null })
  })

  it('never takes a withdrawal or a bar back', async () => {
    const header = 'external_id,consent,consent_at,consent_source,do_not_contact,phone\n'
    await importFile(`${header}D1,withdrawn,2026-01-01,mail,yes,13800138000\n`, 'withdrawn')
    const { listed } = await importFile(
      `${header}D1,yes,2026-02-01,shop,no,13800138000\n`,
      'withdrawn',
    )
    expect(listed).toMatchObject([
      { outcome: 'unchanged', warnings: ['consent.withdrawn_kept', 'do_not_contact.kept'] },
    ])
    expect((await stored('withdrawn')).get('D1')).toMatchObject({
      consent: 'withdrawn',
      doNotContact: 1,
    })
  })

  it('reads what Chinese Windows and Excel write', async () => {
    // 客户编号,姓名 / E1,王芳 in GB18030.
    const gb18030 = Buffer.from('bfcdbba7b1e0bac52cd0d5c3fb0a45312ccdf5b7bc0a', 'hex')
    const uploaded = await upload(gb18030, 'forms')
    expect(uploaded.body).toMatchObject({ encoding: 'gb18030', format: 'csv' })
    await importFile(gb18030, 'forms')

    const days = { 1900: 46027, 1904: 44565 }
    for (const [calendar, day] of Object.entries(days)) {
      const { counts } = await importFile(
        workbook(
          [
            ['客户编号', '姓名', '手机', '首次接触日期'],
            [`E${calendar}`, ' 李雷 & <Co>', { number: '1.3800138001E10' }, { day }],
            [{ number: '7' }, null, null, null],
          ],
          { date1904: calendar === '1904' },
        ),
        'forms',
      )
      expect(counts).toMatchObject({ rejected: 0 })
    }
    const people = await stored('forms')
    expect(people.get('E1')).toMatchObject({ name: '王芳' })
    expect(people.get('7')).toMatchObject({ name: null })
    for (const calendar of ['E1900', 'E1904']) {
      expect(people.get(calendar)).toMatchObject({
        name: '李雷 & <Co>',
        phoneKey: '+8613800138001',
        firstContactOn: '2026-01-05',
      })
    }
  })

  it('refuses what is no file of customers, or is made to burst', async () => {
    const sheet = (content: string | Uint8Array, claimedBytes?: number) =>
      zip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', content, claimedBytes },
      ])
    const bomb = new Uint8Array(8 * 1024 * 1024).fill(32)
    for (const [content, code] of [
      ['', 'empty-file'],
      ['external_id,name\n', 'no-rows'],
      ['a,a\n1,2\n', 'duplicate-column-name'],
      [zip([{ name: 'readme.txt', content: 'hello' }]), 'not-a-sheet'],
      [sheet('<not xml'), 'not-a-sheet'],
      [sheet(bomb), 'sheet-too-large'],
      [sheet(bomb, 1000), 'sheet-too-large'],
    ] as const) {
      const { status, body } = await upload(content, 'refused')
      expect(`${status} ${body.details?.code}`).toBe(`422 ${code}`)
    }
    const kept = await store.read
      .selectFrom('customerImport')
      .select('id')
      .where('source', '=', 'refused')
      .execute()
    expect(kept).toEqual([])
  })

  it('refuses a mapping that does not fit, naming the column', async () => {
    const { body } = await upload('id,name,full name\n1,Ada,Ada\n', 'mapping')
    const columns = { id: { to: 'field', field: 'external_id' } }
    const code = async (more: object) =>
      (
        await post(`/api/customer-imports/${body.id}/check`, {
          columns: { ...columns, ...more },
          ...MAPPED,
        })
      ).body.details?.code
    const name = { to: 'field', field: 'name' }
    expect(await code({ name, 'full name': name })).toBe('field-twice')
    expect(await code({ nothing: name })).toBe('unknown-column')
    expect(await code({ name: { to: 'attribute', attribute: 'shoe' } })).toBe('unknown-field')
    expect(await code({ id: { to: 'nothing' } })).toBe('no-external-id')
    const { callingCodes } = body
    expect(callingCodes).toMatchObject({ 86: ['CN'], 39: ['IT', 'VA'] })
    const abroad = await post(`/api/customer-imports/${body.id}/check`, {
      columns,
      ...MAPPED,
      country: '999',
    })
    expect(abroad.body.details).toEqual({ code: 'unknown-country', country: '999' })
    const early = await post(`/api/customer-imports/${body.id}/commit`)
    expect(early.body.code).toBe('import-not-checked')
  })

  it('goes on after a stop where it was, losing and doubling nobody', async () => {
    const people = Array.from(
      { length: 3500 },
      (_, i) => `F${i % 3400},Name ${i},1380013${1000 + i}`,
    )
    const { body } = await upload(`external_id,name,phone\n${people.join('\n')}\n`, 'stopped')
    const { result } = await check(body.id, guessed(body))
    expect(result.counts).toMatchObject({ created: 3400, superseded: 100 })

    const stop = new AbortController()
    let units = 0
    const stopping: Store = {
      ...store,
      write: async work => {
        const done = await store.write(work)
        if (++units === 2) stop.abort()
        return done
      },
    }
    await expect(
      commitImport(stopping, CUSTOMER_IMPORTS, body.id, () => NOW, {
        signal: stop.signal,
        report: () => {},
      }),
    ).rejects.toThrow()
    expect((await stored('stopped')).size).toBe(1500)
    expect((await post(`/api/customer-imports/${body.id}/check`, guessed(body))).body.code).toBe(
      'import-already-committed',
    )
    const ended = await commit(body.id)
    expect(ended.result.counts).toEqual(result.counts)
    const there = await stored('stopped')
    expect(there.size).toBe(3400)
    expect(there.get('F5')).toMatchObject({ name: 'Name 3405', revision: 1 })
  })

  it('hands over the rows for a spreadsheet, with nothing that it would take for a formula', async () => {
    const { id } = await importFile('external_id,phone\n=cmd(),1\n,2\n', 'formulas')
    const { body } = await test.call('GET', `/api/customer-imports/${id}/rows.csv`, { headers })
    expect(body).toContain("2,'=cmd(),created")
    expect(body).toContain('3,,rejected,,external_id.missing')
    const refused = await test.call(
      'GET',
      `/api/customer-imports/${id}/rows.csv?outcome=rejected`,
      { headers },
    )
    expect(refused.body.trim().split('\n')).toHaveLength(2)
  })

  it('hands over every refused row, however many others were listed before', async () => {
    const nobody = Array.from({ length: 1200 }, (_, n) => `,Nobody ${n},1`)
    const unclear = Array.from({ length: 1200 }, (_, n) => `G${n},Name ${n},1`)
    const file = ['external_id,name,phone', ...unclear, ...nobody, '+1,Kid,1,too long'].join('\n')
    const uploaded = (await upload(file, 'refused rows')).body
    const refused = async (): Promise<string[]> => {
      const path = `/api/customer-imports/${uploaded.id}/rows.csv?outcome=rejected`
      const response = await test.app.request(path, { headers })
      const content = Buffer.from(await response.arrayBuffer())
      // What Excel knows UTF-8 by.
      expect(content.subarray(0, 3).toString('hex')).toBe('efbbbf')
      return content.toString().trim().split('\n').slice(1)
    }
    for (const step of [() => check(uploaded.id, guessed(uploaded)), () => commit(uploaded.id)]) {
      const { result } = await step()
      expect(result.counts).toMatchObject({ created: 1200, rejected: 1201 })
      expect(result.listed.some(({ outcome }: Json) => outcome === 'rejected')).toBe(false)
      const rows = await refused()
      expect(rows).toHaveLength(1201)
      expect(rows[0]).toBe('1202,,rejected,,external_id.missing,phone.invalid,')
      expect(rows.at(-1)).toBe('2402,,rejected,,row.length,,')
    }
  })

  // customers.md §5 with its outcome cases (reference/figures/customers/import_case.json).
  it.each(importCase()?.files ?? [])(
    'says of the messy file $name what is expected',
    async file => {
      const expected = importCase()
      await store.write(trx => trx.deleteFrom('customer').execute())
      const { listed, id, ...totals } = await importFile(file.content, file.name)
      expect(totals).toEqual(expected?.counts)
      const people = await stored(file.name)
      expect(listed.map(({ row }: Json) => row)).toEqual(expected?.rows.map(({ row }) => row))
      for (const [at, wanted] of expected?.rows.entries() ?? []) {
        const row = listed[at]
        expect(row).toMatchObject({
          externalId: wanted.id ?? null,
          outcome: OUTCOMES[wanted.outcome] ?? wanted.outcome,
          byRow: wanted.by_row ?? null,
          errors: wanted.errors ?? [],
          warnings: wanted.warnings ?? [],
        })
        expect(row.duplicates.map(({ externalId }: Json) => externalId)).toEqual(
          wanted.duplicate_candidate ?? [],
        )
        const person = people.get(wanted.id)
        const said = {
          phone: person?.phoneKey,
          email_key: person?.emailKey,
          first_contact: person?.firstContactOn,
          consent: person?.consent,
          name: person?.name,
          tier: JSON.parse(person?.attributes ?? '{}').tier,
        }
        if (row.outcome === 'created')
          for (const [field, value] of Object.entries(said))
            if (field in wanted) expect(`${field} ${value}`).toBe(`${field} ${wanted[field]}`)
      }
      const invitable = [...people.values()].filter(isInvitable)
      expect(invitable.map(({ externalId }) => externalId)).toEqual(expected?.invitable)
      const again = await importFile(file.content, file.name)
      expect(again.counts).toEqual(expected?.countsAgain)
    },
  )

  it('keeps no file after its rows are in, and none that nobody wanted', async () => {
    await upload('external_id\n1\n', 'unused')
    await forgetUnusedImports(store, CUSTOMER_IMPORTS, new Date(NOW.getTime() + 8 * 86_400_000))
    const pieces = await store.read.selectFrom('customerImportPiece').selectAll().execute()
    expect(pieces).toEqual([])
  })
})
