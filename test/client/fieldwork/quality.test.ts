import { describe, expect, it } from 'vitest'
import { FLAGS } from '#client/fieldwork/quality.ts'
import words from '#client/i18n/en/quality.json'
import { qualityFlag } from '#server/fieldwork/quality.contract.ts'

describe('the flags of the quality page', () => {
  it('are all flags that the server sets, each once', () => {
    expect([...FLAGS].sort()).toEqual([...qualityFlag.options].sort())
    expect(new Set(FLAGS).size).toBe(FLAGS.length)
  })

  it('each have a name and a meaning', () => {
    expect(Object.keys(words.flags).sort()).toEqual([...FLAGS].sort())
    expect(Object.keys(words.meanings).sort()).toEqual([...FLAGS].sort())
  })
})
