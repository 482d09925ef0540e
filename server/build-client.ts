import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { compressFiles } from './compress-files.ts'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCES = ['client', 'analysis', 'survey-definitions', 'package-lock.json', 'vite.config.ts']

/** Where the built client lies. */
export const CLIENT_FOLDER = join(ROOT, 'dist')
/** The respondent's page as the server draws it. */
export const RESPOND_PAGE_FILE = join(CLIENT_FOLDER, 'server', 'serve-page.js')

/** Written last: a build that was cut short counts as none. */
const FINISHED = join(CLIENT_FOLDER, '.finished')

/** Builds the client unless a build younger than every source is there already. */
export async function buildClient(say: (line: string) => void): Promise<void> {
  if (existsSync(FINISHED) && statSync(FINISHED).mtimeMs > newestSource()) return
  say('Building the pages (once, about half a minute) …')
  const begun = new Date()
  await vite()
  await compressFiles(CLIENT_FOLDER)
  await vite('--ssr', 'respond/served/serve-page.ts', '--outDir', '../dist/server')
  writeFileSync(FINISHED, '')
  // A source that changed during the build is newer than it.
  utimesSync(FINISHED, begun, begun)
}

/** In a process of its own, which takes the builder's memory with it when it ends. */
async function vite(...options: readonly string[]): Promise<void> {
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [program, 'build', '--logLevel', 'error', ...options]
  await promisify(execFile)(process.execPath, args, {
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
