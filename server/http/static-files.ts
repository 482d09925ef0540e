import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Encoding } from './compressed.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

type Bytes = Buffer<ArrayBuffer>

export interface StaticFile {
  readonly type: string
  /** As the build left it; a form that is not there is not offered. */
  readonly bodies: { readonly identity: Bytes } & Partial<Readonly<Record<Encoding, Bytes>>>
}

/**
 * The built client by exact path (`/assets/console-….js`): a name that is not in the map is not
 * served, so there is no path to walk.
 */
export function staticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, staticFile(path, type))
  }
  return files
}

function staticFile(path: string, type: string): StaticFile {
  const read = (file: string) => (existsSync(file) ? readFileSync(file) : undefined)
  const [br, gzip] = [read(`${path}.br`), read(`${path}.gz`)]
  return {
    type,
    bodies: { identity: readFileSync(path), ...(br && { br }), ...(gzip && { gzip }) },
  }
}
