import { QUESTION_TYPES } from '#survey-definitions/question-types.ts'

export const QUESTION_TYPE_NAMES = Object.keys(QUESTION_TYPES)

const NAMES = new Set<string>(QUESTION_TYPE_NAMES)

/** Words that mean nothing else: wherever one is a string or a key, the type is meant. */
const UNMISTAKABLE = new Set([
  ...['buttongroup', 'tagbox', 'imagepicker', 'imagemap', 'multipletext', 'signaturepad'],
  ...['matrixdropdown', 'matrixdynamic', 'paneldynamic', 'flowpanel'],
])

/** Words of every trade: two of them side by side prove nothing. */
const COMMON = new Set(['text', 'image', 'file', 'empty', 'html', 'panel', 'expression'])
/** And two of these as keys of an object. */
const COMMON_KEYS = new Set([...COMMON, 'comment', 'matrix'])

/**
 * Does a source write this type's name as a string or a key? A name that is an ordinary word counts
 * where it is said to be a type, or stands among other types' names; and only in files that have to do
 * with questionnaires.
 */
export function namesQuestionType(
  { path, text }: { readonly path: string; readonly text: string },
  name: string,
): boolean {
  if (UNMISTAKABLE.has(name)) return new RegExp(`(['"\`])${name}\\1|\\b${name}:`).test(text)
  if (
    !path.startsWith('survey-definitions/') &&
    !/['"](#survey-definitions\/|survey-)/.test(text)
  ) {
    return false
  }
  return isSaidToBeAType(text, name) || namedTogether(text).has(name)
}

/** `type: 'x'`, `question.type === 'x'`, `getType() === 'x'`, `cellType !== 'x'`, `propertyText(…, 'type') === 'x'`. */
function isSaidToBeAType(text: string, name: string): boolean {
  return new RegExp(
    `\\b(type|cellType)(\\(\\)|['"]\\))?\\s*(:|[!=]==?)\\s*(['"\`])${name}\\4|` +
      `\\bgetType\\(\\)\\s*[!=]==?\\s*(['"\`])${name}\\5`,
    'i',
  ).test(text)
}

/** Names that stand with others of their kind: in one list, as labels of one switch, as keys of one object. */
function namedTogether(text: string): ReadonlySet<string> {
  const lists = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inner = '']) => quotedIn(inner))
  const unions = [...text.matchAll(/(?:['"]\w+['"]\s*\|\s*)+['"]\w+['"]/g)].map(([union]) =>
    quotedIn(union),
  )
  const switches = text
    .split(/\bswitch\b/)
    .slice(1)
    .map(rest => [...rest.matchAll(/\bcase\s+['"](\w+)['"]/g)].map(([, label = '']) => label))
  const groups = [...lists, ...unions, ...switches, ...keysTogether(text)]
  const together = groups.map(group => group.filter(word => NAMES.has(word)))
  const areTypes = (found: readonly string[]) =>
    new Set(found).size > 1 && found.some(name => !COMMON.has(name))
  return new Set(together.filter(areTypes).flat())
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/['"`](\w+)['"`]/g)].map(([, word = '']) => word)
}

/** Keys that are indented alike. */
function keysTogether(text: string): string[][] {
  const byIndent = new Map<string, string[]>()
  for (const [, indent = '', key = ''] of text.matchAll(/^([ \t]*)['"]?(\w+)['"]?:/gm)) {
    byIndent.set(indent, [...(byIndent.get(indent) ?? []), key])
  }
  return [...byIndent.values()].filter(keys =>
    keys.some(key => NAMES.has(key) && !COMMON_KEYS.has(key)),
  )
}
