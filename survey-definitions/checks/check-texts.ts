import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { type DocumentNode, documentNodes, propertyText } from '../document-nodes.ts'
import { LOCALES, type Locale } from '../localized-text.ts'
import { questionType } from '../question-types.ts'

/** The properties that respondents or readers of the report see, as SurveyJS and we name them. */
const TEXT_PROPERTIES = new Set([
  ...['title', 'description', 'text', 'label', 'labelTrue', 'labelFalse', 'placeholder', 'format'],
  ...['minRateDescription', 'maxRateDescription', 'requiredErrorText', 'commentText', 'cellHint'],
  ...['commentPlaceholder', 'otherPlaceholder', 'otherText', 'otherErrorText', 'noneText'],
  ...['refuseText', 'dontKnowText', 'selectAllText', 'minErrorText', 'maxErrorText'],
  ...['stepErrorText', 'keyDuplicationError', 'addRowText', 'removeRowText', 'noRowsText'],
  ...['addPanelText', 'removePanelText', 'prevPanelText', 'nextPanelText', 'noEntriesText'],
  ...['templateTitle', 'templateDescription', 'totalText', 'confirmDeleteText', 'altText'],
  ...['startSurveyText', 'pagePrevText', 'pageNextText', 'completeText', 'previewText'],
  ...['editText', 'navigationTitle', 'navigationDescription', 'consent'],
  ...['functionalTitle', 'dysfunctionalTitle'],
])

/** Lists whose plain members are shown as they stand. */
const SHOWN_LISTS = new Set(['choices', 'rows', 'columns', 'rateValues'])

const QUESTION_LISTS = new Set(['elements', 'templateElements'])

/** Is every text there in every language? Warnings: a company may serve one language only. */
export function checkTexts(json: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  for (const node of documentNodes(json)) {
    problems.push(...checkLocale(node), ...checkText(node), ...checkTitle(node))
  }
  return problems
}

function checkText({ value, key, path, holder }: DocumentNode): DefinitionProblem[] {
  const isListed = SHOWN_LISTS.has(key) && Array.isArray(holder?.value)
  if (!TEXT_PROPERTIES.has(key) && !isListed) return []
  const given = isText(value) ? value : undefined
  if (given === undefined) return isListed ? checkItem(value, path) : []
  const missing = LOCALES.filter(locale => !isGiven(given, locale))
  return missing.map(locale =>
    warning('missingTranslation', path, { locale, text: sampleOf(given) }),
  )
}

/** A choice, row or column without a text shows its value. */
function checkItem(item: unknown, path: string): DefinitionProblem[] {
  if (typeof item !== 'object' || item === null || 'text' in item || 'title' in item) return []
  const shown = 'value' in item ? item.value : 'name' in item ? item.name : undefined
  if (typeof shown !== 'string') return []
  return LOCALES.filter(locale => !isGiven(shown, locale)).map(locale =>
    warning('missingTranslation', path, { locale, text: shown }),
  )
}

type Text = string | Readonly<Record<string, string>>

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const texts = Object.entries(value)
  return (
    texts.length > 0 &&
    texts.every(([locale, text]) => isLocale(locale) && typeof text === 'string')
  )
}

function isLocale(key: string): boolean {
  return key === 'default' || /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(key)
}

/** A plain string stands for one language, recognised by its script; without letters, for every one. */
function isGiven(text: Text, locale: Locale): boolean {
  if (typeof text === 'string') {
    if (!/\p{Letter}/u.test(text)) return true
    return /\p{Script=Han}/u.test(text) === (locale === 'zh-cn')
  }
  const own = locale === 'en' ? (text.default ?? text.en) : text[locale]
  return typeof own === 'string' && own.trim() !== ''
}

function sampleOf(text: Text): string {
  const words = typeof text === 'string' ? text : (Object.values(text)[0] ?? '')
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}

/** SurveyJS looks locales up in lower case and falls back to English without a word. */
function checkLocale({ value, key, path }: DocumentNode): DefinitionProblem[] {
  if (key === 'locale' && typeof value === 'string') {
    return ['', 'default', ...LOCALES].includes(value)
      ? []
      : [problem('unknownLocale', path, { locale: value })]
  }
  if (!TEXT_PROPERTIES.has(key) || typeof value !== 'object' || value === null) return []
  const odd = Object.keys(value).filter(locale => locale !== locale.toLowerCase())
  return odd.map(locale => problem('unknownLocale', path, { locale }))
}

/** Without a title SurveyJS shows the name, which is for machines. */
function checkTitle({ value, key, path, holder }: DocumentNode): DefinitionProblem[] {
  const isElement = QUESTION_LISTS.has(key) && Array.isArray(holder?.value)
  if (!isElement || typeof value !== 'object' || value === null || 'title' in value) return []
  if (!asks(propertyText(value, 'type'))) return []
  if (propertyText(value, 'titleLocation') === 'hidden') return []
  return [warning('missingTitle', path, { name: propertyText(value, 'name') })]
}

function asks(type: string): boolean {
  const known = questionType(type)
  return known === undefined || (known.answer !== undefined && known.answer !== 'computed')
}
