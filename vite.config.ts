import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Rolldown } from 'vite'
import { defineConfig, type Plugin } from 'vitest/config'
import { bundledServer, withBundledWorkers } from './server/build/bundle.js'
import { closingLine } from './test/support/closing-line.ts'

const client = resolve(import.meta.dirname, 'client')

export default defineConfig(({ command, mode }) => ({
  root: client,
  plugins: [
    react(),
    withoutThemeTwin(),
    withoutFiles(),
    keepEarlyScript(),
    namedFiles(),
    embedScript(),
    bundledWorkers(),
  ],
  // The server loads the drawn page from `dist`, where no package stands beside it.
  ...(command === 'build' && { ssr: { noExternal: true } }),
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    manifest: true,
    // The engine inside WeChat is a Chromium of years ago on many a phone.
    target: ['chrome86', 'safari14', 'firefox91'],
    rolldownOptions: {
      input: {
        console: resolve(client, 'index.html'),
        respond: resolve(client, 'respond.html'),
        'keep-early': resolve(client, 'respond/served/keep-early.ts'),
        embed: resolve(client, 'respond/embed/embed.ts'),
        'respond-worker': resolve(client, 'respond/offline/respond-worker.ts'),
      },
      // Other sites, browsers and the server know these by their names; the rest carry a hash.
      output: {
        entryFileNames: ({ name }) =>
          ['embed', 'respond-worker', 'serve-page'].includes(name)
            ? '[name].js'
            : 'assets/[name]-[hash].js',
      },
      // survey-react-ui 3.0.0 complains in the console of any survey-core but 3.0.0, which has a
      // hole that 3.1.1 has not (package.json, overrides).
      treeshake: { manualPureFunctions: ['checkLibraryVersion'] },
    },
  },
  test: {
    root: import.meta.dirname,
    reporters: ['default', closingLine()],
    // A journey waits for its browser half of the time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          provide: { isLong: mode === 'faults' },
          testTimeout: 60_000,
          // Nothing that they test keeps a state of its own: each thread loads every module once.
          isolate: false,
          pool: 'threads',
          sequence: { groupOrder: 0 },
          include: included(
            [
              'test/*.test.ts',
              'test/analysis/**/*.test.ts',
              'test/parity/**/*.test.ts',
              'test/survey-definitions/**/*.test.ts',
              'test/client/**/*.test.{ts,tsx}',
            ],
            mode,
          ),
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          provide: { isLong: mode === 'faults' },
          include: included(['test/server/**/*.test.ts'], mode),
          globalSetup: ['test/support/database-templates.ts'],
          // What lasts longer than a test stands in its Deps: each process loads every module once.
          isolate: false,
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          provide: { isLong: mode === 'faults' },
          include: included(['test/journeys/**/*.test.ts'], mode),
          globalSetup: [
            'test/support/shared-chromium.ts',
            'test/support/built-client.ts',
            'test/support/finished-demo.ts',
          ],
          isolate: false,
          pool: 'forks',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // While one waits for its browser, another one or a server test goes on.
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
}))

/** All of these files; for `npm run test:faults` those that try more in it than in `npm test`. */
function included(patterns: string[], mode: string): string[] {
  if (mode !== 'faults') return patterns
  const isIncluded = (file: string) =>
    patterns.some(pattern => {
      const folder = pattern.slice(0, pattern.indexOf('*'))
      const below = file.slice(folder.length)
      return file.startsWith(folder) && (pattern.includes('**') || !below.includes('/'))
    })
  return readdirSync(resolve(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
    .map(file => `test/${file}`)
    .filter(file => file.endsWith('.test.ts') && isIncluded(file))
    .filter(file => readFileSync(file, 'utf8').includes('/run-length.ts'))
}

/** In a file of its own and before all others: Vite would join the scripts of a page to one. */
function keepEarlyScript(): Plugin {
  return {
    name: 'keep-early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { filename, bundle = {} }) => {
        const script = Object.values(bundle).find(({ name }) => name === 'keep-early')
        if (!filename.endsWith('respond.html') || !script) return undefined
        const attrs = { type: 'module', async: true, src: `/${script.fileName}` }
        return [{ tag: 'script', attrs, injectTo: 'head' }]
      },
    },
  }
}

/** In the respondent's page itself, so that a page that is kept on a device names what is kept with it. */
function namedFiles(): Plugin {
  return {
    name: 'named-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { filename, chunk, bundle = {} }) => {
        if (!filename.endsWith('respond.html') || !chunk) return undefined
        const files = JSON.stringify([...filesFrom(chunk.fileName, bundle)].map(file => `/${file}`))
        const attrs = { type: 'application/json', id: 'page-files' }
        return [{ tag: 'script', attrs, children: files, injectTo: 'body' }]
      },
    },
  }
}

function filesFrom(file: string, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  const chunk = bundle[file]
  if (found.has(file) || chunk?.type !== 'chunk') return found
  found.add(file)
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) filesFrom(next, bundle, found)
  return found
}

/** Threads that tests start run from the bundle, as those of the product do. */
function bundledWorkers(): Plugin {
  return {
    name: 'bundled-workers',
    apply: () => process.env.VITEST !== undefined,
    transform: {
      filter: { code: 'import.meta.url' },
      handler: async code => {
        if (!withBundledWorkers(code)) return undefined
        const folder = pathToFileURL(await bundledServer(() => {})).href
        return { code: withBundledWorkers(code, folder) ?? code, map: null }
      },
    },
  }
}

/** It runs as a plain script in pages that are not ours, and leaves no name behind there. */
function embedScript(): Plugin {
  return {
    name: 'embed-script',
    apply: 'build',
    renderChunk: (code, { name }) =>
      name === 'embed' ? { code: `(() => {${code}})()`, map: null } : undefined,
  }
}

/**
 * Nobody can sign a questionnaire of ours or hand in a file (`survey-definitions/answers`): the pen and
 * the files' previews are 60 kB of script.
 */
function withoutFiles(): Plugin {
  const leanClasses = {
    'SignaturePad extends SignatureEventTarget': '',
    'QuestionFileModel extends QuestionFileModelBase': "getType() { return 'file' }",
  }
  return {
    name: 'without-files',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/survey-core/fesm/survey-core.mjs')) return undefined
      const lean = Object.entries(leanClasses).reduce((text, [head, body]) => {
        const leaner = text.replace(
          new RegExp(`^class ${head} \\{\\n[\\s\\S]*?^\\}\\n`, 'm'),
          `class ${head} { ${body} }\n`,
        )
        if (leaner === text) throw new Error(`survey-core has no class ${head} any more`)
        return leaner
      }, code)
      return { code: lean, map: null }
    },
  }
}

/**
 * survey-core carries its default theme twice: in survey-core.css, which we load where it is needed,
 * and once more as 190 kB of JavaScript for pages without that file, which no respondent should wait for.
 */
function withoutThemeTwin(): Plugin {
  return {
    name: 'without-theme-twin',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/survey-core/fesm/survey-core.mjs')) return undefined
      const lean = code.replace(/^var baseTheme = \{\n[\s\S]*?^\};\n/m, 'var baseTheme = {};\n')
      if (lean === code)
        throw new Error('survey-core has no theme in it any more: drop this plugin')
      return { code: lean, map: null }
    },
  }
}
