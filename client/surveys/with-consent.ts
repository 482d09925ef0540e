/** What respondents agree to before anything of theirs is stored, in both languages. */
export interface ConsentTexts {
  readonly en: string
  readonly 'zh-cn': string
}

/** The consent text of a draft; empty where it asks for none. */
export function consentOf(draft: string): ConsentTexts {
  const consent = documentOf(draft).consent
  if (typeof consent === 'string') return { en: consent, 'zh-cn': consent }
  if (typeof consent !== 'object' || consent === null) return { en: '', 'zh-cn': '' }
  const texts = new Map(Object.entries(consent))
  const textIn = (language: string) => {
    const text: unknown = texts.get(language)
    return typeof text === 'string' ? text : ''
  }
  return { en: textIn('default') || textIn('en'), 'zh-cn': textIn('zh-cn') }
}

/** The draft with this consent text, or without one; nothing else of it is touched. */
export function withConsent(draft: string, texts: ConsentTexts | undefined): string {
  const { consent: _, ...rest } = documentOf(draft)
  const changed = texts
    ? { consent: { default: texts.en, 'zh-cn': texts['zh-cn'] }, ...rest }
    : rest
  return `${JSON.stringify(changed, null, 2)}\n`
}

/** A draft is saved only where it can be read. */
function documentOf(draft: string): { readonly [key: string]: unknown } {
  return JSON.parse(draft)
}
