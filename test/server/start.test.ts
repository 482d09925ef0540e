import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { type RunningServer, runServer } from '../support/running-server.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')

describe('npm start', () => {
  let server: RunningServer | undefined
  afterEach(() => server?.close())

  const demo = async () => {
    const { waves } = await (await fetch(`${server?.url}/api/demo`)).json()
    const address = `${server?.url}/api/waves/${waves[0].id}/report`
    return (await fetch(address)).json()
  }

  it('needs nothing: one file, a secret that only its owner reads, a finished demo report', async () => {
    server = await runServer()
    expect(server.setUpLink).toMatch(/\/setup#[\w-]{32}$/)
    expect(existsSync(join(server.dataDir, 'assay.db'))).toBe(true)
    expect(statSync(join(server.dataDir, 'session-secret')).mode & 0o777).toBe(0o600)
    const { report, run } = await demo()
    // Of the 400 in the wave, 28 left too much open to count in the model.
    expect(report.n).toBe(372)
    expect(run.resamples).toBe(5000)
    for (const [path, status] of [
      ['/', 200],
      ['/surveys', 200],
      ['/r/whatever', 404],
    ]) {
      const page = await fetch(`${server.url}${path}`)
      expect(page.status).toBe(status)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it('keeps everything in PostgreSQL where it is told to', async () => {
    const cluster = inject('postgresUrl')
    const client = new pg.Client({ connectionString: `${cluster}/postgres` })
    await client.connect()
    await client.query('create database start_test')
    await client.end()
    server = await runServer({ DATABASE_URL: `${cluster}/start_test` })
    const { report } = await demo()
    // Of the 400 in the wave, 28 left too much open to count in the model.
    expect(report.n).toBe(372)
    expect(existsSync(join(server.dataDir, 'assay.db'))).toBe(false)
    expect(existsSync(join(server.dataDir, 'session-secret'))).toBe(false)
  })

  it('tells its settings, and names a setting that cannot be', async () => {
    const run = (args: readonly string[], env: Record<string, string> = {}) =>
      promisify(execFile)(process.execPath, ['server/build/run.js', 'server/main.ts', ...args], {
        cwd: ROOT,
        env: { ...process.env, ...env },
      })
    const { stdout } = await run(['--help'])
    for (const name of ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL']) {
      expect(stdout).toContain(name)
    }
    await expect(run([], { PORT: 'eighty' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PORT'),
    })
  })
})
