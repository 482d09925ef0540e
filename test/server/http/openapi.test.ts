import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../support/test-app.ts'

describe('the document of the API', () => {
  let test: TestApp
  let document: unknown
  beforeAll(async () => {
    test = await testApp('sqlite')
    document = (await test.call('GET', '/api/openapi.json')).body
  })
  afterAll(() => test.close())

  /** Every object of the document with its place in it. */
  function* objectsIn(value: unknown, at = '#'): Generator<[string, object]> {
    if (typeof value !== 'object' || value === null) return
    yield [at, value]
    for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${at}/${key}`)
  }
  const hasAny = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0

  it('says of each object what is in it', () => {
    const objects = [...objectsIn(document)].filter(
      ([, schema]) => 'type' in schema && schema.type === 'object',
    )
    const bare = objects.filter(
      ([, schema]) =>
        !('properties' in schema && hasAny(schema.properties)) &&
        !('additionalProperties' in schema && hasAny(schema.additionalProperties)),
    )
    expect(bare.map(([at]) => at)).toEqual([])
    expect(objects.length).toBeGreaterThan(200)
  })

  it('has every schema that it refers to', () => {
    const references = [...objectsIn(document)].flatMap(([, schema]) =>
      '$ref' in schema ? [String(schema.$ref)] : [],
    )
    const places = new Set([...objectsIn(document)].map(([at]) => at))
    expect(references.filter(reference => !places.has(reference))).toEqual([])
    expect(references.length).toBeGreaterThan(100)
  })
})
