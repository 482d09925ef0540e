import { readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, type Import, imports, ROOT, texts } from './support/import-graph.ts'

/**
 * What is built and tested, and nothing outside `test/` uses yet, by the subject that needs it. The list
 * only gets shorter: a file that is used leaves it, and a new one belongs where it is used.
 */
const UNREACHED: Record<string, readonly string[]> = {
  'survey weights: raking and post-stratification to targets that a wave states': [
    'analysis/fieldwork/design-effect.ts',
    'analysis/fieldwork/fit-margins.ts',
    'analysis/fieldwork/post-stratify.ts',
    'analysis/fieldwork/rake.ts',
    'analysis/fieldwork/weighting-targets.ts',
  ],
  'the change between two waves that asked the same customers': [
    'analysis/fieldwork/panel-change.ts',
  ],
  'the planner: a sample from the margin of error that is wanted': [
    'analysis/fieldwork/sample-size.ts',
  ],
  'filters over a report, suppressed where they differ by few respondents': [
    'analysis/fieldwork/may-publish-group.ts',
    'analysis/fieldwork/reporting-base.ts',
  ],
  'the trend over all waves: breaks, frozen and equal weights, weighted totals of units': [
    'analysis/fieldwork/series-breaks.ts',
    'analysis/indices/aggregate-index.ts',
    'analysis/indices/chain-difference.ts',
    'analysis/indices/index-policies.ts',
    'analysis/indices/index-weights.ts',
    'analysis/loyalty/net-promoter-change.ts',
  ],
  'the importance map of indicators': ['analysis/indices/indicator-importance.ts'],
  'formative blocks beside a question on the whole': ['analysis/assessment/redundancy.ts'],
  'loyalty by zone of tolerance': ['analysis/gaps/loyalty-by-zone.ts'],
  'loyalty as attitude and behaviour: quadrants, six types, zones': [
    'analysis/loyalty/loyalty-index.ts',
    'analysis/loyalty/loyalty-type.ts',
    'analysis/loyalty/satisfaction-zone.ts',
  ],
  'satisfaction beside retention and money: curves that only rise, two expectations': [
    'analysis/loyalty/expectation-link.ts',
    'analysis/loyalty/isotonic-curve.ts',
    'analysis/loyalty/rising-fit.ts',
    'analysis/loyalty/rising-spline.ts',
    'analysis/math/non-negative-least-squares.ts',
  ],
  'share of wallet': ['analysis/loyalty/wallet-allocation.ts'],
}

/** Files that pass names of others on: using one name of them reaches that name's file alone. */
const isDoor = (file: string) => /^analysis\/([^/]+\/)?index\.ts$/.test(file)

const sources = new Set(files.filter(file => !file.startsWith('test/')))
const importsBy = new Map<string, Import[]>()
for (const each of imports) importsBy.set(each.from, [...(importsBy.get(each.from) ?? []), each])

/** The file that declares a name of a door. */
function behind(door: string, name: string): string[] {
  return (importsBy.get(door) ?? []).flatMap(({ to, names }) => {
    const passed = names ? names.find(({ as }) => as === name)?.name : name
    if (passed === undefined) return []
    if (isDoor(to)) return behind(to, passed)
    return names || declares(to, passed) ? [to] : []
  })
}

const declares = (file: string, name: string) =>
  new RegExp(`^export .*\\b${name}\\b`, 'm').test(texts.get(file) ?? '')

function reachedFrom(file: string): string[] {
  const imported = (importsBy.get(file) ?? []).flatMap(({ to, names }) =>
    isDoor(to) && names ? names.flatMap(({ name }) => behind(to, name)) : [to],
  )
  return [...imported, ...named(file), ...declaredFor(file)]
}

/** Sources named by a text: worker threads, the inputs of the builds. */
function named(file: string): string[] {
  const folders = [dirname(file), 'client', '']
  return [...(texts.get(file) ?? outside(file)).matchAll(/['"]([^'"\s]+\.tsx?)['"]/g)].flatMap(
    ([, path = '']) =>
      folders
        .map(folder => normalize(join(folder, path)).split(sep).join('/'))
        .filter(target => sources.has(target) && !isDoor(target)),
  )
}

/** The tables, which add their types to the database's. */
function declaredFor(file: string): string[] {
  if (file === 'server/database/database.ts')
    return files.filter(table => /^declare module '.*database\.ts'/m.test(texts.get(table) ?? ''))
  return []
}

const outside = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** What is run: the scripts of the package, its subpath imports, the two pages and their build. */
function entries(): string[] {
  const { scripts, imports: subpaths } = JSON.parse(outside('package.json'))
  const run = Object.values<string>(scripts).flatMap(script => script.match(/\S+\.[jt]s\b/g) ?? [])
  const chosen = Object.values<string | Record<string, string>>(subpaths)
    .flatMap(path => (typeof path === 'string' ? [] : Object.values(path)))
    .map(path => normalize(path))
  const pages = ['client/index.html', 'client/respond.html', 'vite.config.ts'].flatMap(named)
  const ambient = files.filter(file => file.endsWith('.d.ts'))
  return [...run, ...chosen, ...pages, ...ambient].filter(file => sources.has(file))
}

function reached(): ReadonlySet<string> {
  const seen = new Set<string>()
  const ahead = entries()
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (seen.has(file) || !sources.has(file)) continue
    seen.add(file)
    ahead.push(...reachedFrom(file))
  }
  return seen
}

describe('what is built', () => {
  const used = reached()
  const listed = Object.values(UNREACHED).flat()

  it('reaches most of it', () => {
    expect(used.size).toBeGreaterThan(1000)
    expect(used).toContain('analysis/pls/solve-pls.ts')
    expect(used).toContain('client/respond/offline/respond-worker.ts')
  })

  it('is used outside test/, but for what the list names with its subject', () => {
    const unused = [...sources].filter(file => !used.has(file) && !isDoor(file))
    expect(unused.filter(file => !listed.includes(file))).toEqual([])
  })

  it('lists nothing that is used or gone', () => {
    expect(listed.filter(file => !sources.has(file) || used.has(file))).toEqual([])
  })
})
