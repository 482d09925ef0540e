import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
const SOURCES = ['analysis', 'survey-definitions', 'server', 'client', 'test']

export interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
  /** `import` or, for what a file passes on, `export`. */
  readonly kind: 'import' | 'export'
  /** What is imported, with the name that it gets; absent for all of it, or for an import without names. */
  readonly names?: readonly { readonly name: string; readonly as: string }[]
}

/** Every source file, from the root, with `/`. */
export const files = SOURCES.flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(js|ts|tsx)$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
)

export const texts = new Map(files.map(file => [file, readFileSync(join(ROOT, file), 'utf8')]))

/** Every import and re-export of a file of ours, type imports too. */
export const imports: readonly Import[] = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const found: Import[] = []
  const text = texts.get(file) ?? ''
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s)?([^'"()]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
  for (const [, kind, typeOnly, clause, fixed, dynamic] of text.matchAll(pattern)) {
    const target = resolveImport(file, fixed ?? dynamic ?? '')
    if (!target) continue
    const inline = clause
      ?.match(/\{([^}]*)\}/)?.[1]
      ?.split(',')
      .map(name => name.trim())
      .filter(name => name !== '')
    const isEveryNameType = inline?.every(name => name.startsWith('type '))
    found.push({
      from: file,
      to: target,
      isType: Boolean(typeOnly) || isEveryNameType === true,
      kind: kind === 'export' ? 'export' : 'import',
      ...(inline && { names: inline.map(nameOf) }),
    })
  }
  return found
}

function nameOf(written: string) {
  const [name = '', as = name] = written.replace(/^type /, '').split(' as ')
  return { name, as }
}

/** The file that a specifier means; undefined for a package. */
function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(file), specifier).split(sep).join('/')
  if (specifier === '#analysis') return 'analysis/index.ts'
  if (specifier.startsWith('#')) return specifier.slice(1)
  return undefined
}
