import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCES = ['client', 'analysis', 'survey-definitions', 'package-lock.json', 'vite.config.ts']

/** Where the built client lies. */
export const CLIENT_FOLDER = join(ROOT, 'dist')

/** Builds the client unless a build younger than every source is there already. */
export async function buildClient(say: (line: string) => void): Promise<void> {
  const built = join(CLIENT_FOLDER, '.vite', 'manifest.json')
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return
  say('Building the pages (once, about half a minute) …')
  // In a process of its own, which takes the builder's memory with it when it ends.
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: ROOT,
    // Whatever this process runs as: a page built for tests would carry React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

function newestSource(): number {
  let newest = 0
  for (const source of SOURCES) {
    const path = join(ROOT, source)
    if (!existsSync(path)) continue
    newest = Math.max(newest, statSync(path).mtimeMs)
    if (!statSync(path).isDirectory()) continue
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
    }
  }
  return newest
}
