import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fingerprint } from './fingerprint.js'
import { finishedFolder } from './finished-folder.js'
import { ROOT } from './root.js'

export const SOURCES = [
  'server',
  'analysis',
  'survey-definitions',
  'package.json',
  'package-lock.json',
]
const PROGRAMS = ['server/main.ts', 'server/dev-server.ts', 'server/shell/analyze.ts']
/** How a source names the program of its threads; see `server/jobs/worker-pool.ts`. */
const WORKER = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g

/**
 * Packages that stay where npm has put them: with machine code or programs of their own beside them, or
 * there for building alone. To read all others from one file takes less than half the time.
 */
const UNBUNDLED = ['better-sqlite3', 'esbuild', 'pg-native', 'pino', 'piscina', 'vite']
const NODE_REQUIRE = [
  "import { createRequire as requireFrom } from 'node:module';",
  'const require = requireFrom(import.meta.url);',
].join('')

/**
 * The folder with the server, its threads and its commands as plain JavaScript, bundled with their
 * packages from the sources as they are now.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export function bundledServer(say) {
  return bundle('server', PROGRAMS, SOURCES, say)
}

/**
 * Other programs in the same way, by name; with the threads of the server.
 *
 * @param {string} name
 * @param {readonly string[]} programs
 * @param {readonly string[]} sources
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export function bundle(name, programs, sources, say) {
  return finishedFolder({
    name,
    fingerprint: () => fingerprint(sources),
    make: async folder => {
      say('Bundling the server (once, a few seconds) …')
      const { build } = await import('esbuild')
      await build({
        absWorkingDir: ROOT,
        entryPoints: [...programs, ...workers()].map(program => join(ROOT, program)),
        outdir: folder,
        // All beside each other, so that a thread's program is found from every file.
        entryNames: '[name]',
        chunkNames: 'chunk-[hash]',
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node20.19',
        external: UNBUNDLED,
        // Packages of CommonJS ask for Node's own modules by it.
        banner: { js: NODE_REQUIRE },
        minifyWhitespace: true,
        legalComments: 'none',
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'error',
        plugins: [bundledWorkers],
      })
    },
  })
}

/** The bundle of a program, by its source. @param {string} folder @param {string} program */
export function programIn(folder, program) {
  return join(folder, `${basename(program, '.ts')}.js`)
}

/**
 * A source whose threads' programs are named as they are called in a bundle; nothing where it has no
 * thread.
 *
 * @param {string} text @param {string} [folder] of the bundle, where it is another's
 */
export function withBundledWorkers(text, folder) {
  if (!text.match(WORKER)) return undefined
  return text.replace(
    WORKER,
    (_, name) => `new URL('${folder ?? '.'}/${name}.js', import.meta.url)`,
  )
}

/** @type {import('esbuild').Plugin} */
const bundledWorkers = {
  name: 'bundled-workers',
  setup({ onLoad }) {
    onLoad({ filter: /\/server\/.*\.ts$/ }, ({ path }) => {
      const contents = withBundledWorkers(readFileSync(path, 'utf8'))
      return contents === undefined ? undefined : { contents, loader: 'ts' }
    })
  },
}

/** The programs of all threads. @returns {string[]} */
function workers() {
  return readdirSync(join(ROOT, 'server'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap(({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name), 'utf8')
      return [...text.matchAll(WORKER)].map(([, worker]) =>
        relative(ROOT, join(parentPath, `${worker}.ts`)),
      )
    })
}
