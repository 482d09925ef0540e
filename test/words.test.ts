import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCES = ['analysis', 'survey-definitions', 'server', 'client']

/** Words that no name in the code holds, and what to say instead. */
const AVOIDED_IN_NAMES: Readonly<Record<string, string>> = {
  anew: 'again',
  campaign: 'wave',
  delighter: 'attractive',
  delighters: 'attractive',
  flaw: 'issue',
  flaws: 'issues',
  judge: 'assess, check or classify',
  judged: 'assessed or classified',
  judgement: 'assessment',
  judges: 'assesses',
  judging: 'assessing',
  kept: 'saved, stored, cached or local',
  rhythm: 'recurrence',
  rhythms: 'recurrences',
  tell: 'report or notify',
  telling: 'reporting',
  tells: 'reports',
  told: 'notified or reported',
  turn: 'occurrence; a page is shown',
  turns: 'occurrences',
  twin: 'duplicate',
  twins: 'duplicates',
  untold: 'to be notified',
  whoever: 'the person, the caller',
}

/** A limit is a `MAX_` or a `MIN_`. */
const LIMIT = /^(?:MOST|FEWEST|LONGEST|SHORTEST|LARGEST|SMALLEST|DEEPEST|FASTEST)(?:_|$)/

interface Allowed {
  readonly file: RegExp
  readonly name: RegExp
  readonly why: string
}

/** Names that are right as they are. */
const ALLOWED: readonly Allowed[] = [
  { file: /^analysis\//, name: /^kept$/, why: 'rows that a treatment keeps, not a state' },
  { file: /^server\/cases\/view-case\.ts$/, name: /^told$/, why: 'a key in JSON that is stored' },
  { file: /^server\/database\/migrations\//, name: /./, why: 'a released step is never changed' },
]

/** What an English text does not say to its reader, and what it says instead. */
const AVOIDED_IN_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\bwhoever\b/i, 'anyone who, the person who'],
  [/\banew\b/i, 'again'],
  [/\bis none\b/i, 'is not one'],
  [/\b(?:fore)?told\b/i, 'notified, informed, predicted, distinct'],
  [/\bby (?:itself|themselves)\b/i, 'automatically'],
  [/\b(?:to be|be|is) mended\b|\bto mend\b/i, 'fix'],
  [/\blet it go on\b/i, 'resume'],
  [/\bcannot be:/i, 'say what to change'],
  [/\bhand(?:s|ed|ing)? (?:it |them )?in\b/i, 'submit'],
  [/\b(?:their|its|your) turn\b/i, 'say what is waited for'],
  [/\bof ours\b/i, 'name the thing'],
  [/\bjudg(?:e|es|ed|ing)\b/i, 'assess'],
  [/\bcampaigns?\b/i, 'wave'],
  [/\bdelighters?\b/i, 'attractive'],
  [/\be-mail/i, 'email'],
]

interface Found {
  readonly file: string
  readonly name: string
  readonly say: string
}

const sources = SOURCES.flatMap(folder => filesIn(folder, /\.(ts|tsx)$/))

describe('the words of the design', () => {
  it('are read at all', () => {
    expect(sources.length).toBeGreaterThan(500)
    const text = ['const keptSigns = `$', '{told} told` // whoever'].join('')
    expect(namesIn(text)).toEqual(['const', 'keptSigns', 'told'])
    expect(wordsOf('keptSigns')).toEqual(['kept', 'signs'])
    expect(wordsOf('MOST_HTTPRequests')).toEqual(['most', 'http', 'requests'])
  })

  it('name everything in the code', () => {
    const found = sources.flatMap(file => namesOf(file).flatMap(name => sayFor(file, name)))
    expect(found.map(line)).toEqual([])
  })

  it('stand in every English text', () => {
    const found = englishTexts().flatMap(({ file, name, text }) =>
      AVOIDED_IN_TEXTS.flatMap(([pattern, say]) =>
        pattern.test(text) ? [{ file, name: `${name}: “${text}”`, say }] : [],
      ),
    )
    expect(found.map(line)).toEqual([])
  })

  it('are excepted only where the exception is needed', () => {
    const names = sources.flatMap(file => namesOf(file).map(name => ({ file, name })))
    const unused = ALLOWED.filter(
      allowed => !names.some(({ file, name }) => isAvoided(name) && matches(allowed, file, name)),
    )
    expect(unused.map(({ why }) => why)).toEqual([])
  })
})

const line = ({ file, name, say }: Found) => `${file}: ${name} → ${say}`

function sayFor(file: string, name: string): Found[] {
  if (!isAvoided(name) || ALLOWED.some(allowed => matches(allowed, file, name))) return []
  const word = wordsOf(name).find(each => Object.hasOwn(AVOIDED_IN_NAMES, each))
  return [{ file, name, say: word === undefined ? 'MAX_… or MIN_…' : AVOIDED_IN_NAMES[word] }]
}

const matches = (allowed: Allowed, file: string, name: string) =>
  allowed.file.test(file) && allowed.name.test(name)

const isAvoided = (name: string): boolean =>
  LIMIT.test(name) || wordsOf(name).some(word => Object.hasOwn(AVOIDED_IN_NAMES, word))

/** What a file names, its own path included. */
function namesOf(file: string): string[] {
  const path = file.replace(/\.\w+$/, '').split('/')
  return [...new Set([...namesIn(readFileSync(join(ROOT, file), 'utf8')), ...path])]
}

/** The names in a source text, without comments and strings but for what a template computes. */
function namesIn(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, ' ')
    .replace(/(^|[^:\\])\/\/.*$/gm, '$1')
    .replace(/`(?:[^`\\]|\\.)*`/g, template =>
      [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(' '),
    )
  return [...new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]
}

/** `keptHTTPAnswers` and `kept-http-answers` as kept, http, answers. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_$.-]+/)
    .filter(word => word !== '')
    .map(word => word.toLowerCase())
}

function englishTexts(): { file: string; name: string; text: string }[] {
  const files = [
    ...filesIn('client/i18n/en', /\.json$/),
    ...filesIn('analysis/report', /^en\.json$/),
    ...filesIn('server', /^en\.json$/),
    ...filesIn('survey-definitions/problems', /^en\.json$/),
    ...filesIn('client/respond/texts', /^en\.json$/),
  ]
  return files.flatMap(file =>
    textsIn(file, '', JSON.parse(readFileSync(join(ROOT, file), 'utf8'))),
  )
}

function textsIn(file: string, name: string, value: unknown): ReturnType<typeof englishTexts> {
  if (typeof value === 'string') return [{ file, name, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(file, name === '' ? key : `${name}.${key}`, inner),
  )
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && pattern.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
