import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import enReport from '#analysis/report/en.json' with { type: 'json' }
import zhReport from '#analysis/report/zh-cn.json' with { type: 'json' }
import { RESOURCES } from '#client/i18n/resources.ts'
import type { ProblemCode } from '#server/http/problem.ts'
import type { FileFault } from '#server/imports/files/invalid-file.ts'
import type { AnswerProblemCode } from '#survey-definitions/answers/answer-problem.ts'

/** All that a reader of the console sees: the console's own words, and those of a report. */
const WORDS = {
  en: { ...RESOURCES.en, ...enReport },
  'zh-cn': { ...RESOURCES['zh-cn'], ...zhReport },
}

/** "a.b_other" counts as "a.b": Chinese has one plural form, English two. */
function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key.replace(/_(one|other)$/, '')}`]
      : keysOf(value, `${prefix}${key}.`),
  )
}

function textsOf(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : textsOf(value, `${prefix}${key}.`),
  )
}

const unique = (keys: readonly string[]) => [...new Set(keys)].sort()
const placeholders = (text: string) => unique(text.match(/\{\{\w+\}\}/g) ?? [])
const plain = (key: string) => key.replace(/_(one|other)$/, '')
const NAMESPACES = Object.keys(WORDS.en)

describe('the words of the console', () => {
  it('are there in both languages, key by key', () => {
    for (const [namespace, words] of Object.entries(WORDS.en)) {
      const chinese = Object.entries(WORDS['zh-cn']).find(([name]) => name === namespace)?.[1]
      expect(unique(keysOf(chinese ?? {})), namespace).toEqual(unique(keysOf(words)))
    }
  })

  it('name the same parts in both languages', () => {
    const chinese = textsOf(WORDS['zh-cn'])
    const general = textsOf(WORDS.en).filter(([key]) => !key.endsWith('_one'))
    const differing = general.filter(([key, text]) => {
      const other = chinese.find(([name]) => plain(name) === plain(key))?.[1] ?? ''
      // A Chinese sentence may leave out a count that English only needs for its plural.
      return placeholders(other).some(part => !placeholders(text).includes(part))
    })
    expect(differing).toEqual([])
  })

  it('are Chinese in Chinese, but for names and signs', () => {
    const english = textsOf(WORDS['zh-cn']).filter(
      ([, text]) =>
        !/[\u4e00-\u9fff]/.test(text) && /[A-Za-z]{4,}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(english.map(([key]) => key)).toEqual([])
  })

  it('use Chinese punctuation in Chinese', () => {
    const wrong = textsOf(WORDS['zh-cn']).filter(([, text]) =>
      /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?!\d)|"/.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('exist for every key that a page asks for, and none is left over', () => {
    const asked = askedKeys()
    const known = NAMESPACES.flatMap(namespace =>
      Object.entries(WORDS.en)
        .filter(([name]) => name === namespace)
        .flatMap(([, words]) => keysOf(words).map(key => `${namespace}:${key}`)),
    )
    expect(asked.exact.filter(key => !known.some(name => endsAt(name, key)))).toEqual([])
    const unused = unique(known).filter(
      name =>
        !asked.exact.some(key => endsAt(name, key)) &&
        !asked.starts.some(start => formsOf(name).some(form => form.startsWith(start))),
    )
    // Problems and findings are looked up by their codes.
    expect(unused.filter(name => !/^(problems|findings):/.test(name))).toEqual([])
  })

  it('cover every problem that the server can answer with', () => {
    const words: Readonly<Record<ProblemCode | 'unreachable', string>> = RESOURCES.en.problems
    expect(Object.values(words).every(text => text.length > 0)).toBe(true)
  })

  it('cover everything that can be wrong with an imported file or value', () => {
    const faults: Readonly<Record<FileFault['code'], string>> = RESOURCES.en.import.fault
    const values: Readonly<Record<AnswerProblemCode, string>> = RESOURCES.en.import.problem
    expect([...Object.values(faults), ...Object.values(values)]).not.toContain('')
  })
})

/** A page asks within its namespace; a report, which has one file, from the top of that. */
const formsOf = (name: string): string[] => [
  name,
  name.slice(name.indexOf(':') + 1),
  name.replace(':', '.'),
]

const endsAt = (name: string, key: string) => formsOf(name).includes(key)

/** Keys in the source, whole or up to the first part that is only known at run time. */
function askedKeys(): { exact: string[]; starts: string[] } {
  const root = resolve(import.meta.dirname, '..', '..', '..')
  const sources = ['client', join('analysis', 'report')]
    .flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .filter(entry => !entry.parentPath.includes(join(root, 'client', 'respond')))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const literals = sources.flatMap(source =>
    [...source.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)].map(([, key]) => key ?? ''),
  )
  const calls = sources.flatMap(source =>
    [...source.matchAll(/\b(?:t|m|words\.t|words\.m)\(\s*'([^']+)'/g)].map(([, key]) => key ?? ''),
  )
  const templates = sources.flatMap(source =>
    [...source.matchAll(/`((?:\w+:)?[\w.-]*?)\$\{/g)]
      .map(([, start]) => start ?? '')
      .filter(start => /\.$/.test(start))
      .map(start => start.replace(/^\w+:/, '')),
  )
  return { exact: unique([...calls, ...literals.filter(isKey)]), starts: unique(templates) }
}

const KEYS = new Set(
  Object.entries(WORDS.en).flatMap(([namespace, words]) =>
    keysOf(words).flatMap(key => [key, `${namespace}.${key}`]),
  ),
)

/** Words may also be chosen before they are asked for: `t(first ? 'a.b' : 'a.c')`. */
const isKey = (text: string): boolean => KEYS.has(text)
