import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.js'

/** Folders of one name that stay: a server that still runs reads its threads' programs from its own. */
const MAX_KEPT = 8
/** A build that began longer ago was cut short. */
const MAX_BUILD_MS = 3_600_000

/**
 * The folder `NAME-FINGERPRINT`, which `make` fills unless it is there already. It is filled under a
 * name of its own and renamed when it is whole: a build that was cut short never counts, and two that
 * run at once do not touch each other's files.
 *
 * @param {object} build
 * @param {string} build.name
 * @param {() => string} build.fingerprint of the sources as they are now
 * @param {(folder: string) => Promise<void>} build.make
 * @param {string} [build.parent]
 * @returns {Promise<string>}
 */
export async function finishedFolder({ name, fingerprint, make, parent = join(ROOT, 'dist') }) {
  for (;;) {
    const print = fingerprint()
    const finished = join(parent, `${name}-${print}`)
    if (existsSync(finished)) return finished
    const unfinished = join(parent, `.${name}-${randomBytes(6).toString('hex')}`)
    mkdirSync(unfinished, { recursive: true })
    try {
      await make(unfinished)
      // A source that changed meanwhile may be in there.
      if (fingerprint() !== print) continue
      moveInto(finished, unfinished)
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
    removeOld(parent, name, finished)
    return finished
  }
}

/**
 * Another build of the same may have got there first.
 *
 * @param {string} finished @param {string} unfinished
 */
function moveInto(finished, unfinished) {
  try {
    renameSync(unfinished, finished)
  } catch (error) {
    if (!existsSync(finished)) throw error
  }
}

/** @param {string} parent @param {string} name @param {string} current */
function removeOld(parent, name, current) {
  const found = readdirSync(parent).flatMap(entry => {
    const path = join(parent, entry)
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    return at === undefined ? [] : [{ entry, path, at }]
  })
  const old = found
    .filter(({ entry, path }) => entry.startsWith(`${name}-`) && path !== current)
    .sort((a, b) => b.at - a.at)
    .slice(MAX_KEPT - 1)
  const cutShort = found.filter(
    ({ entry, at }) => entry.startsWith(`.${name}-`) && at < Date.now() - MAX_BUILD_MS,
  )
  for (const { path } of [...old, ...cutShort]) rmSync(path, { recursive: true, force: true })
}
