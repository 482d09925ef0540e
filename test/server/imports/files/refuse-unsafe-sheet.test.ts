import { describe, expect, it } from 'vitest'
import { Problem } from '#server/http/problem.ts'
import { refuseUnsafeSheet } from '#server/imports/files/refuse-unsafe-sheet.ts'
import { workbook, type ZipFile, zip } from '../../../support/small-workbook.ts'

const MIB = 1024 * 1024
const WORKBOOK: ZipFile = { name: 'xl/workbook.xml', content: '<workbook/>' }
const sheet = (content: string | Uint8Array, claimedBytes?: number): ZipFile => ({
  name: 'xl/worksheets/sheet1.xml',
  content,
  claimedBytes,
})

async function outcome(file: Uint8Array): Promise<string> {
  try {
    await refuseUnsafeSheet(file)
    return 'read'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return (await error.getResponse().json()).details.code
  }
}

/** The same file with this number at this place of the last header with this signature. */
function altered(file: Uint8Array, signature: string, at: number, value: number): Uint8Array {
  const copy = Buffer.from(file)
  copy.writeUInt16LE(value, copy.lastIndexOf(signature, undefined, 'latin1') + at)
  return copy
}

const ENTRY = 'PK\u0001\u0002'
const END = 'PK\u0005\u0006'

describe('what a workbook may unpack into', () => {
  it('reads a workbook, whatever else it holds', async () => {
    expect(await outcome(workbook([['a'], ['b']]))).toBe('read')
    const names = ['/docProps/../app.xml', 'xl\\media\\1.png', '客户.xml']
    const others = names.map(name => ({ name, content: 'x' }))
    expect(await outcome(zip([WORKBOOK, ...others]))).toBe('read')
    const within = Buffer.concat([Buffer.alloc(5), workbook([['a']])])
    expect(await outcome(within.subarray(5))).toBe('read')
  })

  it('refuses what bursts, by its ratio, in sum, and whatever size it claims', async () => {
    const spaces = (mib: number) => new Uint8Array(mib * MIB).fill(32)
    expect(await outcome(zip([WORKBOOK, sheet(spaces(1))]))).toBe('read')
    expect(await outcome(zip([WORKBOOK, sheet(spaces(8))]))).toBe('sheet-too-large')
    expect(await outcome(zip([WORKBOOK, sheet(spaces(8), 1000)]))).toBe('sheet-too-large')
    const small = spaces(1)
    const parts = Array.from({ length: 301 }, (_, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: small,
    }))
    expect(await outcome(zip([WORKBOOK, ...parts]))).toBe('sheet-too-large')
    // Pictures are not unpacked.
    expect(await outcome(zip([WORKBOOK, { name: 'xl/media/1.png', content: spaces(8) }]))).toBe(
      'read',
    )
  })

  it('refuses more parts than a workbook has', async () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.png`, content: '' }))
    expect(await outcome(zip([WORKBOOK, ...parts.slice(1)]))).toBe('read')
    expect(await outcome(zip([WORKBOOK, ...parts]))).toBe('sheet-too-large')
  })

  it('refuses what is broken or another kind of ZIP file', async () => {
    const whole = zip([WORKBOOK, sheet('<worksheet/>')])
    expect(await outcome(whole)).toBe('read')
    const broken = {
      'no ZIP file': Buffer.from('PK\u0003\u0004, or so it says'),
      'another one': zip([{ name: 'readme.txt', content: 'hello' }]),
      truncated: whole.subarray(0, -30),
      'without its list': altered(whole, END, 16, 7),
      'with more entries than it lists': altered(whole, END, 10, 9),
      'of an unknown compression': altered(whole, ENTRY, 10, 12),
      encrypted: altered(whole, ENTRY, 8, 1),
      'with a local header elsewhere': altered(whole, ENTRY, 42, 3),
      'with bytes that are not deflated': altered(whole, 'PK\u0003\u0004', 30 + 24, 0xffff),
    }
    for (const [name, file] of Object.entries(broken))
      expect([name, await outcome(file)]).toEqual([name, 'not-a-sheet'])
  })
})
