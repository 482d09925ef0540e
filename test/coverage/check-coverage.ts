import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Piscina } from 'piscina'
import type { CoverageCounts, CoverageTask } from './coverage-worker.ts'

// Do 95 % intervals cover what the same method gives on the whole population, 95 times in a hundred?
//   npm run check:coverage -- [--samples 2000] [--resamples 999] [--sizes 100,250,1000]

const { values: given } = parseArgs({
  options: {
    samples: { type: 'string', default: '2000' },
    resamples: { type: 'string', default: '999' },
    sizes: { type: 'string', default: '100,250,1000' },
  },
})
const samples = Number(given.samples)
const resamples = Number(given.resamples)
const sizes = given.sizes.split(',').map(Number)

/** A chunk keeps a thread busy for some seconds. */
const CHUNK = 20
const WANTED = [0.935, 0.965] as const

/**
 * Where a method is known to fall short, by half a point: intervals of some paths are a little narrow
 * in small samples. What else leaves the bounds fails this check; fewer than 2,000 samples are too
 * few to say.
 */
const KNOWN = [
  'path image → loyalty | percentile | 100',
  'path quality → value | percentile | 100',
  'path quality → value | BCa | 100',
  'path quality → value | percentile | 250',
]
const ENOUGH_SAMPLES = 2000

const pool = new Piscina({
  filename: new URL('./coverage-worker.ts', import.meta.url).href,
  execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
  maxThreads: availableParallelism(),
})

const tasks = sizes.flatMap(n =>
  Array.from(
    { length: Math.ceil(samples / CHUNK) },
    (_, k): CoverageTask => ({
      n,
      from: k * CHUNK,
      to: Math.min(samples, (k + 1) * CHUNK),
      resamples,
    }),
  ),
)
const found = new Map<string, { covering: number; intervals: number }>()
let done = 0
await Promise.all(
  tasks.map(async task => {
    const counts: CoverageCounts = await pool.run(task)
    for (const [key, { covering, intervals }] of Object.entries(counts)) {
      const at = `${key} | ${task.n}`
      const sum = found.get(at) ?? { covering: 0, intervals: 0 }
      found.set(at, {
        covering: sum.covering + covering,
        intervals: sum.intervals + intervals,
      })
    }
    done++
    if (done % 10 === 0) process.stderr.write(`${done} of ${tasks.length}\n`)
  }),
)
await pool.destroy()

const keys = [...new Set([...found.keys()].map(key => key.split(' | ').slice(0, 2).join(' | ')))]
  .sort((a, b) => a.localeCompare(b))
  .map(key => ({ key, coverage: sizes.map(n => coverageOf(`${key} | ${n}`)) }))

function coverageOf(key: string): number {
  const sum = found.get(key)
  return sum ? sum.covering / sum.intervals : Number.NaN
}
const isOff = (coverage: number) => !(coverage >= WANTED[0] && coverage <= WANTED[1])

const width = Math.max(...keys.map(({ key }) => key.length))
const print = (line: string) => process.stdout.write(`${line}\n`)
print(`Coverage of 95 % intervals in ${samples} samples, ${resamples} resamples each, in per cent`)
print(['quantity | method'.padEnd(width), ...sizes.map(n => `n = ${n}`.padStart(9))].join('  '))
for (const { key, coverage } of keys)
  print(
    [
      key.padEnd(width),
      ...coverage.map(share =>
        `${(100 * share).toFixed(2)}${isOff(share) ? '*' : ' '}`.padStart(9),
      ),
    ].join('  '),
  )
const off = keys.flatMap(({ key, coverage }) =>
  coverage.flatMap((share, k) => (isOff(share) ? [`${key} | ${sizes[k]}`] : [])),
)
print(
  off.length === 0
    ? 'all between 93.5 and 96.5 %'
    : `* outside 93.5 to 96.5 %, ${off.length} of ${keys.length * sizes.length}`,
)
const unknown = off.filter(key => !KNOWN.includes(key))
if (off.length > unknown.length)
  print(`known to fall short: ${off.filter(key => KNOWN.includes(key)).join('; ')}`)
if (samples >= ENOUGH_SAMPLES && unknown.length > 0) {
  print(`NOT known: ${unknown.join('; ')}`)
  process.exitCode = 1
}
