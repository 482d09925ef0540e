import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepared, type Slots } from '#server/database/prepared.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'

interface Named {
  readonly name: string
  readonly value: string
}

describe.each(DIALECTS)('a prepared query on %s', dialect => {
  let open: TestStore
  beforeAll(async () => {
    open = await openTestStore(dialect)
  })
  afterAll(() => open.close())

  it('is built once and run with the values of each time, in and out of a unit', async () => {
    let built = 0
    const put = prepared((db, { name, value }: Slots<Named>) => {
      built++
      return db
        .insertInto('setting')
        .values({ name, value })
        .onConflict(conflict => conflict.column('name').doNothing())
        .returning('name')
    })
    const find = prepared((db, { name }: Slots<Pick<Named, 'name'>>) =>
      db.selectFrom('setting').select('value').where('name', '=', name).where('value', '!=', 'b'),
    )

    const { store } = open
    const added = await store.write(async trx => [
      ...(await put(trx, { name: 'one', value: 'a' })),
      ...(await put(trx, { name: 'two', value: 'b' })),
      ...(await put(trx, { name: 'one', value: 'c' })),
    ])
    await store.write(trx => put(trx, { name: 'three', value: 'd' }))

    expect(built).toBe(1)
    expect(added).toEqual([{ name: 'one' }, { name: 'two' }])
    expect(await find(store.read, { name: 'one' })).toEqual([{ value: 'a' }])
    expect(await find(store.read, { name: 'two' })).toEqual([])
    expect(await find(store.read, { name: 'three' })).toEqual([{ value: 'd' }])
  })

  it('takes what is not said as null', async () => {
    const nothing = prepared((db, { name }: Slots<{ name?: string | null | undefined }>) =>
      db
        .selectNoFrom(({ eb, cast }) => eb(cast(name, 'text'), 'is', null).as('isNull'))
        .$castTo<{ isNull: number | boolean }>(),
    )
    expect((await nothing(open.store.read, {})).map(({ isNull }) => Boolean(isNull))).toEqual([
      true,
    ])
  })
})
