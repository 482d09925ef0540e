/** Which columns of a data file hold a Kano study: the content of a pairs file. */
export interface KanoColumns {
  readonly features: Readonly<Record<string, PairColumns>>
}

/** The columns of one feature's questions. */
export interface PairColumns {
  readonly functional: string
  readonly dysfunctional: string
  /** Of the third question, self-stated importance from 1 to 9. */
  readonly importance?: string
}

const KEYS: readonly string[] = ['functional', 'dysfunctional', 'importance']

/**
 * Reads the parsed content of a pairs file. Throws `TypeError`, saying where, for anything else than
 * {"features": {"battery": {"functional": "K1F", "dysfunctional": "K1D", "importance": "K1I"}}}:
 * a missing or unknown key, a name that is not a text, no feature; `RangeError` where one column
 * stands for two questions.
 */
export function readKanoColumns(content: unknown): KanoColumns {
  if (!isRecord(content) || !isRecord(content.features))
    throw new TypeError('the pairs need an object "features"')
  const stranger = Object.keys(content).find(key => key !== 'features')
  if (stranger !== undefined) throw new TypeError(`the pairs have an unknown key "${stranger}"`)
  const entries = Object.entries(content.features)
  if (entries.length === 0) throw new TypeError('the pairs name no feature')
  const features = entries.map(([feature, columns]) => ({
    feature,
    columns: readPairColumns(feature, columns),
  }))
  checkOnce(features)
  return { features: Object.fromEntries(features.map(each => [each.feature, each.columns])) }
}

function readPairColumns(feature: string, columns: unknown): PairColumns {
  const where = `feature "${feature}"`
  if (feature.trim() === '') throw new TypeError('a feature has no name')
  if (!isRecord(columns)) throw new TypeError(`${where} needs an object with its columns`)
  const stranger = Object.keys(columns).find(key => !KEYS.includes(key))
  if (stranger !== undefined)
    throw new TypeError(`${where} has an unknown key "${stranger}"; known are ${KEYS.join(', ')}`)
  const { functional, dysfunctional, importance } = columns
  const missing = Object.entries({ functional, dysfunctional, importance }).find(
    ([key, name]) =>
      !(typeof name === 'string' && name !== '') && !(key === 'importance' && name === undefined),
  )
  if (missing) throw new TypeError(`${where} needs the name of a column for "${missing[0]}"`)
  return {
    functional: String(functional),
    dysfunctional: String(dysfunctional),
    ...(importance !== undefined && { importance: String(importance) }),
  }
}

function checkOnce(
  features: readonly { readonly feature: string; readonly columns: PairColumns }[],
): void {
  const uses = features.flatMap(({ feature, columns }) =>
    Object.entries(columns).map(([question, column]) => ({
      use: `${question} of ${feature}`,
      column,
    })),
  )
  uses.forEach(({ use, column }, i) => {
    const first = uses.slice(0, i).find(other => other.column === column)
    if (first) throw new RangeError(`column ${column} stands for ${first.use} and for ${use}`)
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
