import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '#server/build/fingerprint.js'
import { finishedFolder } from '#server/build/finished-folder.js'

describe('a build', () => {
  let parent: string
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'assay-build-'))
  })
  afterEach(() => rmSync(parent, { recursive: true }))

  let made = 0
  const build = (print: () => string, make: (folder: string) => Promise<void> = write('whole')) =>
    finishedFolder({ name: 'pages', parent, fingerprint: print, make })
  const write = (text: string) => async (folder: string) => {
    made++
    writeFileSync(join(folder, 'begun'), text)
    await setTimeout(20)
    writeFileSync(join(folder, 'ended'), text)
  }

  it('is made once of the same sources, and again of others', async () => {
    made = 0
    const first = await build(() => 'a')
    expect(await build(() => 'a')).toBe(first)
    expect(made).toBe(1)
    expect(await build(() => 'b')).not.toBe(first)
    expect(readdirSync(parent).sort()).toEqual(['pages-a', 'pages-b'])
  })

  it('is whole where two make the same at once, and nothing is left of the second', async () => {
    const both = await Promise.all([build(() => 'a', write('one')), build(() => 'a', write('two'))])
    expect(both[0]).toBe(both[1])
    const texts = ['begun', 'ended'].map(file => readFileSync(join(both[0], file), 'utf8'))
    expect(texts[0]).toBe(texts[1])
    expect(readdirSync(parent)).toEqual(['pages-a'])
  })

  it('that fails leaves nothing that counts', async () => {
    const fails = async (folder: string) => {
      writeFileSync(join(folder, 'begun'), '')
      throw new Error('no')
    }
    await expect(build(() => 'a', fails)).rejects.toThrow('no')
    expect(readdirSync(parent)).toEqual([])
    expect(existsSync(join(await build(() => 'a'), 'ended'))).toBe(true)
  })

  it('is made again where a source has changed meanwhile', async () => {
    let source = 'a'
    made = 0
    const folder = await build(
      () => source,
      async unfinished => {
        await write(source)(unfinished)
        source = 'b'
      },
    )
    expect(folder).toBe(join(parent, 'pages-b'))
    expect(readFileSync(join(folder, 'begun'), 'utf8')).toBe('b')
    expect(made).toBe(2)
    expect(readdirSync(parent)).toEqual(['pages-b'])
  })

  it('takes the place of the oldest of many', async () => {
    const prints = Array.from({ length: 10 }, (_, n) => `${n}`)
    for (const print of prints) await build(() => print)
    expect(readdirSync(parent)).toHaveLength(8)
    expect(readdirSync(parent)).not.toContain('pages-0')
    expect(readdirSync(parent)).toContain('pages-9')
  })

  it('is named by what its sources hold, wherever and whenever they were written', () => {
    const print = () => fingerprint(['src', 'file.json'], parent)
    writeFileSync(join(parent, 'file.json'), '1')
    const src = join(parent, 'src')
    mkdirSync(src)
    writeFileSync(join(src, 'a.ts'), 'a')
    const before = print()
    utimesSync(join(src, 'a.ts'), 1, 1)
    expect(print()).toBe(before)
    writeFileSync(join(src, 'a.ts'), 'b')
    expect(print()).not.toBe(before)
    writeFileSync(join(src, 'a.ts'), 'a')
    renameSync(join(src, 'a.ts'), join(src, 'b.ts'))
    expect(print()).not.toBe(before)
  })
})
