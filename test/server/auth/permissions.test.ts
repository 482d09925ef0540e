import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Access, mayCall, ROLES } from '#server/auth/role.ts'
import { type TestApp, testApp } from '../../support/test-app.ts'

interface Route {
  readonly method: string
  readonly path: string
  readonly access: Access
}

describe('every route and every role', () => {
  let test: TestApp
  let routes: readonly Route[]

  beforeAll(async () => {
    test = await testApp('sqlite')
    const { body } = await test.call('GET', '/api/openapi.json')
    const paths: Record<string, Record<string, { 'x-access': Access }>> = body.paths
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({
        method: method.toUpperCase(),
        // Ids that do not exist: whoever is let in hears 404 or 400, never 401 or 403.
        path: path.replace(/\{\w+\}/g, 'none'),
        access: route['x-access'],
      })),
    )
  })
  afterAll(() => test.close())

  it.each(ROLES)('a %s gets through where the route says so and nowhere else', async role => {
    const headers = await test.as(role)
    for (const { method, path, access } of routes) {
      const { status } = await test.call(method, path, { headers })
      const letIn = status !== 401 && status !== 403
      expect(`${method} ${path} let in: ${letIn}`).toBe(
        `${method} ${path} let in: ${mayCall(access, role)}`,
      )
    }
  })

  it('a stranger gets through to the open routes alone', async () => {
    for (const { method, path, access } of routes) {
      const { status } = await test.call(method, path)
      if (access === 'anyone') expect([401, 403], `${method} ${path}`).not.toContain(status)
      else expect(status, `${method} ${path}`).toBe(401)
    }
  })
})
