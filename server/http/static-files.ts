import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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

export interface StaticFile {
  readonly type: string
  /** By content encoding; `identity` is the file as it is. */
  readonly body: (encoding: 'br' | 'gzip' | 'identity') => Promise<Buffer<ArrayBuffer>>
}

/**
 * The built client by exact path (`/assets/console-….js`): a name that is not in the map is not
 * served, so there is no path to walk. Compressed once, at first asking.
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
  const plain = Promise.resolve(Buffer.from(readFileSync(path)))
  let br: Promise<Buffer<ArrayBuffer>> | undefined
  let gz: Promise<Buffer<ArrayBuffer>> | undefined
  return {
    type,
    body: encoding => {
      if (encoding === 'br') {
        br ??= plain.then(content =>
          promisify(brotliCompress)(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
          }),
        )
        return br
      }
      if (encoding === 'gzip') {
        gz ??= plain.then(content => promisify(gzip)(content))
        return gz
      }
      return plain
    },
  }
}
