import { describe, expect, it } from 'vitest'
import { files, type Import, imports, texts } from './support/import-graph.ts'

/** Who may import whom at the top; `type` means by `import type` alone. */
const TOP: Record<string, readonly string[]> = {
  analysis: [],
  'survey-definitions': ['analysis'],
  server: ['analysis', 'survey-definitions'],
  client: ['analysis', 'survey-definitions', 'type server'],
}

/** Rules of the server that the client shares by value; they import nothing but one another. */
const PURE_RULES = ['server/customers/customer-columns.ts', 'server/segments/filter-fields.ts']

const ANALYSIS_BEFORE = [
  'model',
  'sample',
  'moments',
  'math',
  'resampling',
  'pls',
  'covariance',
  'indices',
]
const ANALYSIS: Record<string, readonly string[]> = {
  math: [],
  model: [],
  sample: ['model'],
  moments: ['sample', 'math'],
  resampling: ['math'],
  pls: ['model', 'moments', 'math'],
  covariance: ['model', 'moments', 'math'],
  indices: ['model', 'moments', 'pls'],
  bootstrap: ANALYSIS_BEFORE,
  assessment: [...ANALYSIS_BEFORE, 'bootstrap'],
  groups: [...ANALYSIS_BEFORE, 'bootstrap', 'assessment'],
  planner: [...ANALYSIS_BEFORE, 'bootstrap', 'assessment', 'groups'],
  kano: ['sample', 'moments', 'resampling', 'math'],
  gaps: ['sample', 'moments', 'resampling', 'math'],
  fieldwork: ['sample', 'moments', 'resampling', 'math'],
  'customer-base': ['math'],
  loyalty: ['indices', 'bootstrap', 'resampling', 'customer-base', 'math'],
  report: ['*'],
}

/** The ground first, then the concerns: each may import what stands before it. */
const GROUND = ['build', 'http', 'auth', 'database', 'i18n', 'jobs', 'mail']
const CONCERNS = [
  'surveys',
  'customers',
  'segments',
  'waves',
  'sampling',
  'invitations',
  'responses',
  'imports',
  'fieldwork',
  'cases',
  'privacy',
  'reports',
  'demo',
]

const CLIENT: Record<string, readonly string[]> = {
  ui: ['i18n'],
  i18n: [],
  respond: [],
  surveys: ['ui', 'i18n'],
  customers: ['ui', 'i18n'],
  waves: ['ui', 'i18n'],
  sampling: ['ui', 'i18n'],
  invitations: ['ui', 'i18n'],
  responses: ['ui', 'i18n'],
  imports: ['ui', 'i18n'],
  fieldwork: ['ui', 'i18n'],
  cases: ['ui', 'i18n'],
  reports: ['ui', 'i18n'],
  console: ['*'],
}

/** A file without its comments. */
const codeOf = (file: string) => (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

const part = (path: string, depth: number) => path.split('/')[depth] ?? ''
const describeArrow = ({ from, to }: Import) => `${from} → ${to}`

/** The folder inside a top-level one that a file belongs to; '' for a file directly in it. */
function folderOf(path: string): string {
  return path.split('/').length > 2 ? part(path, 1) : ''
}

describe('the house', () => {
  it('reads the imports at all', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets the top-level folders import only along the design', () => {
    const against = imports.filter(arrow => {
      const from = part(arrow.from, 0)
      const to = part(arrow.to, 0)
      if (from === 'test' || from === to) return false
      const allowed = TOP[from] ?? []
      if (from === 'client' && PURE_RULES.includes(arrow.to)) return false
      return !(allowed.includes(to) || (arrow.isType && allowed.includes(`type ${to}`)))
    })
    expect(against.map(describeArrow)).toEqual([])
  })

  it('lets the client import the contract of the server, its pure rules, and nothing else of it', () => {
    const against = imports.filter(
      ({ from, to }) =>
        from.startsWith('client/') &&
        to.startsWith('server/') &&
        !PURE_RULES.includes(to) &&
        !/^server\/(app|.*\.contract)\.ts$/.test(to),
    )
    expect(against.map(describeArrow)).toEqual([])
    expect(files).toEqual(expect.arrayContaining(PURE_RULES))
    const impure = PURE_RULES.filter(file => /from '(?!\.)/.test(texts.get(file) ?? ''))
    const reaching = imports.filter(
      ({ from, to }) => PURE_RULES.includes(from) && !PURE_RULES.includes(to),
    )
    expect([...impure, ...reaching.map(describeArrow)]).toEqual([])
  })

  it('keeps the order inside analysis', () => {
    const against = imports.filter(({ from, to }) => {
      if (part(from, 0) !== 'analysis' || part(to, 0) !== 'analysis') return false
      const [source, target] = [folderOf(from), folderOf(to)]
      if (source === target || source === '' || target === '')
        return target === '' && source !== '' && !/^analysis\/(finding|thresholds)\.ts$/.test(to)
      const allowed = ANALYSIS[source] ?? []
      return !allowed.includes('*') && !allowed.includes(target)
    })
    expect(against.map(describeArrow)).toEqual([])
  })

  it('keeps analysis free of the platform: no node, no DOM, no clock, no dice', () => {
    const outside =
      /from 'node:|Math\.random|Date\.now|new Date\(\s*\)|\bprocess\.|\bwindow\.|(?<!\/)\bdocument\./
    const against = files.filter(file => file.startsWith('analysis/') && outside.test(codeOf(file)))
    expect(against).toEqual([])
  })

  it('lets analysis import no package but ml-matrix, and the pictures what they are drawn with', () => {
    const against = files.flatMap(file => {
      if (!file.startsWith('analysis/')) return []
      const allowed = file.startsWith('analysis/report/pictures/')
        ? ['d3-scale', 'd3-shape', '@dagrejs/dagre']
        : ['ml-matrix']
      return [...codeOf(file).matchAll(/(?:from|import\() ?'([^.'][^']*)'/g)]
        .filter(([, name]) => !allowed.includes(name))
        .map(([, name]) => `${file} → ${name}`)
    })
    expect(against).toEqual([])
  })

  it('keeps the order of the server: the ground below every concern, each concern above the ones before it', () => {
    const against = imports.filter(({ from, to }) => {
      if (part(from, 0) !== 'server' || part(to, 0) !== 'server') return false
      const [source, target] = [folderOf(from), folderOf(to)]
      if (source === target || target === '' || source === '' || source === 'shell') return false
      const above = CONCERNS.indexOf(target)
      if (above === -1) return !GROUND.includes(target)
      return GROUND.includes(source) || above > CONCERNS.indexOf(source)
    })
    expect(against.map(describeArrow)).toEqual([])
  })

  it("keeps each concern out of the others' tables", () => {
    const against = imports.filter(
      ({ from, to, isType }) =>
        !isType &&
        to.endsWith('.table.ts') &&
        folderOf(from) !== folderOf(to) &&
        part(from, 0) === 'server',
    )
    expect(against.map(describeArrow)).toEqual([])
  })

  it('keeps the screens of the client apart, and ui below them', () => {
    const against = imports.filter(({ from, to }) => {
      if (part(from, 0) !== 'client' || part(to, 0) !== 'client') return false
      const [source, target] = [folderOf(from), folderOf(to)]
      if (source === target || source === '' || target === '') return false
      const allowed = CLIENT[source] ?? []
      return !allowed.includes('*') && !allowed.includes(target)
    })
    expect(against.map(describeArrow)).toEqual([])
  })

  it('lets only the respondent page and the surveys screen touch survey-core', () => {
    const against = files.filter(
      file =>
        file.startsWith('client/') &&
        !/^client\/(respond|surveys)\//.test(file) &&
        /from 'survey-(core|react-ui)/.test(texts.get(file) ?? ''),
    )
    expect(against).toEqual([])
  })

  it('leaves every threshold of a report to analysis', () => {
    const code = 'const GOOD = 0.7\n  rho >= GOOD && vif <\n    3.3 && 2 !== n > 0'
    expect(comparedNumbers(code)).toEqual(['3.3', '2', '0.7'])
    const against = files
      .filter(file => file.startsWith('client/reports/'))
      .flatMap(file => comparedNumbers(codeOf(file)).map(number => `${file}: ${number}`))
    expect(against).toEqual([])
  })

  it('lets nothing import a program', () => {
    const programs = ['server/main.ts', 'server/dev-server.ts', 'server/build/dev.ts']
    expect(imports.filter(({ to }) => programs.includes(to)).map(describeArrow)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(circles()).toEqual([])
  })

  it('has no drawers', () => {
    const drawers = files.filter(file =>
      /(^|\/)(utils?|helpers?|common|services?|lib|misc|types|controllers?)(\.tsx?$|\/)/.test(file),
    )
    expect(drawers).toEqual([])
  })
})

/**
 * Numbers but 0, 1 and 100 that something is compared with, written there or as a constant of the file.
 * The formatter puts a space on either side of an operator, which sets it apart from a tag.
 */
function comparedNumbers(code: string): string[] {
  const operator = '\\s(?:<=?|>=?|[=!]==?)\\s+'
  const number = '(-?\\d[\\d_.]*)'
  const constants = [...code.matchAll(new RegExp(`const (\\w+) = ${number}\\n`, 'g'))]
    .filter(([, name]) => new RegExp(`${operator}${name}\\b|\\b${name}${operator}`).test(code))
    .map(([, , value]) => value)
  const written = [...code.matchAll(new RegExp(`${operator}${number}|${number}${operator}`, 'g'))]
  return [...written.map(([, right, left]) => right ?? left), ...constants].filter(
    value => !['0', '1', '100'].includes(value),
  )
}

/** Circles of imports, of types too: what two files both need stands below them. */
function circles(): string[] {
  const graph = new Map<string, string[]>()
  for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to])
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
