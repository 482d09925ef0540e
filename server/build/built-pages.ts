import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compressFiles } from './compress-files.ts'
import { fingerprint } from './fingerprint.js'
import { finishedFolder } from './finished-folder.js'
import { ROOT } from './root.js'

const SOURCES = [
  'client',
  'analysis',
  'survey-definitions',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
]

export interface BuiltPages {
  /** What is sent to browsers, compressed as well. */
  readonly files: string
  /** The respondent's page as the server draws it. */
  readonly respondPage: string
}

/** The pages built from the sources as they are now, which takes half a minute where they have changed. */
export async function builtPages(say: (line: string) => void): Promise<BuiltPages> {
  const folder = await finishedFolder({
    name: 'pages',
    fingerprint: () => fingerprint([...SOURCES, ...serverFiles()]),
    make: async unfinished => {
      say('Building the pages (once, about half a minute) …')
      const { files, respondPage } = pagesIn(unfinished)
      await vite('--outDir', files)
      await compressFiles(files)
      await vite('--ssr', 'respond/served/serve-page.ts', '--outDir', join(respondPage, '..'))
    },
  })
  return pagesIn(folder)
}

function pagesIn(folder: string): BuiltPages {
  return { files: join(folder, 'files'), respondPage: join(folder, 'drawn', 'serve-page.js') }
}

/** Those of the server that the pages name; they import nothing of ours themselves, or types alone. */
function serverFiles(): string[] {
  const named = readdirSync(join(ROOT, 'client'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap(({ parentPath, name }) => [
      ...readFileSync(join(parentPath, name), 'utf8').matchAll(/'#(server\/[^']+)'/g),
    ])
  return [...new Set(named.map(([, file]) => file ?? ''))]
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
