import { describe, expect, it } from 'vitest'
import { newResponse } from '#client/respond/response/local-response.ts'
import { saveAnswers } from '#server/responses/respond.contract.ts'

const NOW = Date.UTC(2026, 2, 2, 8)
const bodyFor = (privacy: 'anonymous' | 'identified') => newResponse(privacy, 'en', NOW)

describe('a new response', () => {
  it('has an id that says nothing in an anonymous wave', () => {
    expect(bodyFor('anonymous').id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/)
  })

  it('has an id that begins with the time in an identified wave', () => {
    const { id } = bodyFor('identified')
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW)
  })

  it('has an id and a secret that the contract takes, and no two the same', () => {
    const many = Array.from({ length: 200 }, () => bodyFor('anonymous'))
    expect(new Set(many.map(({ id }) => id)).size).toBe(200)
    expect(new Set(many.map(({ secret }) => secret)).size).toBe(200)
    const { params, headers } = saveAnswers.request
    for (const { id, secret } of many) {
      expect(params.safeParse({ token: 't', draftId: id }).success).toBe(true)
      expect(headers.safeParse({ 'x-respondent-secret': secret }).success).toBe(true)
    }
  })
})
