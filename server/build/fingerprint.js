import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './root.js'

/**
 * A name for what files and folders of the project hold now: by content, so that it survives a copy
 * and a checkout, and an older file that takes the place of a newer one does not go unnoticed.
 *
 * @param {readonly string[]} sources from the root
 * @param {string} [root]
 * @returns {string}
 */
export function fingerprint(sources, root = ROOT) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(source => filesOf(root, source)).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} root @param {string} source @returns {string[]} */
function filesOf(root, source) {
  const path = join(root, source)
  if (!statSync(path).isDirectory()) return [source]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}
