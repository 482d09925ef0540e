import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, seen from the sources and from a bundle of them alike. */
export const ROOT = findRoot(import.meta.dirname)

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder))
}
