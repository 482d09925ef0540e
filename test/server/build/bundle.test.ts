import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledServer, programIn } from '#server/build/bundle.js'

describe('the bundle of the server', () => {
  it('has the program of every thread where the server looks for it', async () => {
    const folder = await bundledServer(() => {})
    const scripts = readdirSync(folder).filter(file => file.endsWith('.js'))
    const named = scripts.flatMap(file => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /new URL\(["']([^"']+)["'],\s*import\.meta\.url\)/g,
      ),
    ])
    const threads = named.map(([, name = '']) => name).sort()
    expect(threads).toEqual([
      './assess-batch.js',
      './bootstrap-worker.js',
      './group-worker.js',
      './import-thread.js',
      './sheet-worker.js',
    ])
    for (const thread of threads) expect(existsSync(join(folder, thread))).toBe(true)
  })

  it('has the server and the command, each with its source map', async () => {
    const folder = await bundledServer(() => {})
    for (const program of ['server/main.ts', 'server/shell/analyze.ts']) {
      expect(existsSync(programIn(folder, program))).toBe(true)
      expect(existsSync(`${programIn(folder, program)}.map`)).toBe(true)
    }
  })
})
