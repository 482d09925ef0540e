/** An element of a drawing: plain data, which a page renders and `svgText` writes. */
export interface SvgElement {
  readonly tag: 'svg' | 'g' | 'rect' | 'line' | 'circle' | 'path' | 'text' | 'tspan'
  /** By the names that SVG gives them. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgElement | string)[]
}

/** What a picture of some width consists of, and the height that it needs. */
export interface Drawing {
  readonly height: number
  readonly children: readonly SvgElement[]
}

/** An element without the attributes that are undefined, and with coordinates to a hundredth pixel. */
export function element(
  tag: SvgElement['tag'],
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: SvgElement['children'] = [],
): SvgElement {
  const given: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) given[name] = typeof value === 'number' ? hundredth(value) : value
  }
  return { tag, attributes: given, children }
}

// Adding 0 makes a zero of −0.
const hundredth = (value: number): number => Math.round(100 * value) / 100 + 0

/** The element as the text of an SVG file, an element a line. */
export function svgText(element: SvgElement, indent = ''): string {
  const { tag, children } = element
  // Space between the words of a text would be shown.
  if (tag === 'text' || children.length === 0) return `${indent}${inOneLine(element)}\n`
  const inside = children.map(child =>
    typeof child === 'string' ? escaped(child) : svgText(child, `${indent}  `),
  )
  return `${indent}<${tag}${attributesOf(element)}>\n${inside.join('')}${indent}</${tag}>\n`
}

function inOneLine(element: SvgElement): string {
  const { tag, children } = element
  if (children.length === 0) return `<${tag}${attributesOf(element)}/>`
  const inside = children.map(child =>
    typeof child === 'string' ? escaped(child) : inOneLine(child),
  )
  return `<${tag}${attributesOf(element)}>${inside.join('')}</${tag}>`
}

const attributesOf = ({ attributes }: SvgElement): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, character => ENTITIES[character] ?? character)
    // XML has no place for control characters.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
