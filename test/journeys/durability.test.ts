import { randomBytes, randomUUID } from 'node:crypto'
import SqliteFile from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { administrator, openedWave } from '../support/administrator.ts'
import { journeyServer } from '../support/journey-server.ts'
import type { RunningServer } from '../support/running-server.ts'

interface Attempt {
  readonly body: string
  readonly secret: string
  acknowledged: boolean
}

describe('acknowledged answers', () => {
  let server: RunningServer
  afterEach(() => server.close())

  it('survive kills under load, and none is stored twice however often it is sent', async () => {
    server = await journeyServer()
    const admin = await administrator(server)
    const wave = await openedWave(admin)
    const token = wave.link.split('/').at(-1)
    const { definition } = await (await fetch(`${server.url}/api/links/${token}`)).json()
    const answers = Object.fromEntries(
      definition.pages
        .flatMap((page: { elements: { type: string; name: string }[] }) => page.elements)
        .filter((element: { type: string }) => element.type === 'rating')
        .map((element: { name: string }) => [element.name, 7]),
    )
    const attempts: Attempt[] = []

    const submit = async (attempt: Attempt) => {
      const response = await fetch(`${server.url}/api/links/${token}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-respondent-secret': attempt.secret },
        body: attempt.body,
      })
      const text = await response.text()
      if (response.status !== 201) throw new Error(`${response.status}: ${text}`)
      attempt.acknowledged = true
    }
    const respondent = async (stop: AbortSignal) => {
      while (!stop.aborted) {
        const attempt = {
          body: JSON.stringify({ id: randomUUID(), answers, locale: 'en' }),
          secret: randomBytes(16).toString('base64url'),
          acknowledged: false,
        }
        attempts.push(attempt)
        await submit(attempt).catch(() => stop.aborted || undefined)
      }
    }

    for (let round = 0; round < 4; round++) {
      const stop = new AbortController()
      const crowd = Array.from({ length: 16 }, () => respondent(stop.signal))
      await new Promise(resolve => setTimeout(resolve, 250 + round * 90))
      await server.kill()
      stop.abort()
      await Promise.all(crowd)
      await server.restart()
    }

    const acknowledged = attempts.filter(attempt => attempt.acknowledged).length
    expect(acknowledged).toBeGreaterThan(50)
    const kept = (await admin.call('GET', `/api/waves/${wave.id}`)).counts.complete
    expect(kept).toBeGreaterThanOrEqual(acknowledged)

    // Every client sends again what it heard nothing of, and one that was heard sends again too.
    for (let i = 0; i < attempts.length; i += 20) {
      await Promise.all(attempts.slice(i, i + 20).map(submit))
    }
    const { counts } = await admin.call('GET', `/api/waves/${wave.id}`)
    expect(counts.complete).toBe(attempts.length)

    await server.kill()
    const file = new SqliteFile(`${server.dataDir}/assay.db`)
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(file.pragma('foreign_key_check')).toEqual([])
    file.close()
  })
})
