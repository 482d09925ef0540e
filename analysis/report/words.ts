import en from './en.json' with { type: 'json' }
import { LIMIT_WORDS } from './limit-words.ts'
import type { ReportLocale } from './locale.ts'
import { type Formats, formatsFor } from './sentences/formats.ts'
import zhCn from './zh-cn.json' with { type: 'json' }

const TEXTS: Readonly<Record<ReportLocale, ReadonlyMap<string, string>>> = {
  en: new Map(textsOf(en)),
  'zh-cn': new Map(textsOf(zhCn)),
}

function textsOf(branch: object, prefix = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  )
}

/** "a.b.c" for each text; the plural forms of one text share a key. */
type KeysOf<Branch> = {
  [Key in keyof Branch & string]: Branch[Key] extends string
    ? Key extends `${infer Stem}_${'one' | 'other'}`
      ? Stem
      : Key
    : `${Key}.${KeysOf<Branch[Key]>}`
}[keyof Branch & string]

/** A misspelt key does not compile. */
export type ReportTextKey = KeysOf<typeof en>

type Values = Readonly<Record<string, string | number>>

/** The questionnaire's own titles in the reader's language, by id. */
export interface ReportTitles {
  readonly constructs: Readonly<Record<string, string>>
  readonly indicators: Readonly<Record<string, string>>
  /** Of Kano features, and of items of service and value. */
  readonly items: Readonly<Record<string, string>>
  /** As the questionnaire calls them where it shares out points over them. */
  readonly dimensions: Readonly<Record<string, string>>
}

/** What the sentences, tables and pictures of a report are written with. */
export interface ReportWords {
  readonly locale: ReportLocale
  readonly formats: Formats
  /** A text of the report; `count` among the values chooses its plural form. */
  readonly t: (key: ReportTextKey, values?: Values) => string
  readonly construct: (id: string) => string
  readonly indicator: (id: string) => string
  /** Of a Kano feature, an item, a dimension, a metric or a construct. */
  readonly name: (id: string) => string
  /** Sentences of one paragraph: English puts a space between them, Chinese none. */
  readonly join: (sentences: readonly string[]) => string
}

const UNTITLED: ReportTitles = { constructs: {}, indicators: {}, items: {}, dimensions: {} }

/**
 * The words of a report in one language.
 *
 * `titles`: what the questionnaire calls its constructs and questions, in that language; what has no
 * title is called by its id. `timeZone`: that moments are written in, the platform's own if absent.
 */
export function reportWords(
  locale: ReportLocale,
  titles: ReportTitles = UNTITLED,
  timeZone?: string,
): ReportWords {
  const t = textsIn(locale)
  const { constructs, indicators, items, dimensions } = titles
  const titled = (texts: Readonly<Record<string, string>>, id: string) =>
    (Object.hasOwn(texts, id) && texts[id]) || undefined
  return {
    locale,
    formats: formatsFor(locale, timeZone),
    t,
    construct: id => titled(constructs, id) ?? id,
    indicator: id => titled(indicators, id) ?? id,
    name: id => {
      const known = NAMED_BY_METHOD.find(name => name === id)
      if (known && !Object.hasOwn(constructs, id)) return t(`parts.name.${known}`)
      const title =
        titled(constructs, id) ??
        titled(items, id) ??
        titled(indicators, id) ??
        titled(dimensions, id)
      return title?.replace(/[.。]$/, '') || id
    },
    join: sentences => sentences.join(locale === 'zh-cn' ? '' : ' '),
  }
}

/** The questionnaire's title comes first, except for what the method itself has named. */
const NAMED_BY_METHOD = [
  ...(['nps', 'csat', 'ces', 'own', 'rival'] as const),
  ...(['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const),
  ...(['product', 'service', 'personnel', 'image', 'money', 'time', 'energy', 'psychic'] as const),
] as const

function textsIn(locale: ReportLocale): ReportWords['t'] {
  const plural = new Intl.PluralRules(locale)
  const texts = TEXTS[locale]
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? `${key}_${plural.select(count)}` : key
    const text = texts.get(form) ?? texts.get(key) ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_, part: string) =>
      String(values[part] ?? LIMIT_WORDS[part] ?? ''),
    )
  }
}
