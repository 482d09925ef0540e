import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyPair } from '#analysis/kano/classify-pair.ts'
import { categoryOf } from '#analysis/kano/evaluation-table.ts'
import type { KanoAnswer } from '#analysis/kano/kano-pair.ts'
import { anyAnswer, unchecked } from './pairs.ts'
import { RAW_FEATURES } from './raw-codes.ts'

const ANSWERS: readonly KanoAnswer[] = [1, 2, 3, 4, 5]
const printed = (table: 'standard' | 'pouliot') =>
  ANSWERS.map(f => ANSWERS.map(d => categoryOf(f, d, table)).join(''))

/** The same answers told the other way round: 1 ↔ 5, 2 ↔ 4. */
const opposite = (answer: KanoAnswer) => ANSWERS[5 - answer]

describe('the evaluation table', () => {
  it('is the printed one (Berger et al. 1993)', () => {
    expect(printed('standard')).toEqual(['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'])
  })

  it("has two more questionable cells in Pouliot's form", () => {
    expect(printed('pouliot')).toEqual(['QAAAO', 'RQIIM', 'RIIIM', 'RIIQM', 'RRRRQ'])
  })

  it('turns what is wanted into reverse when the two questions are swapped', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (f, d) => {
        const category = categoryOf(f, d)
        const swapped = categoryOf(d, f)
        if (category === 'I' || category === 'Q') expect(swapped).toBe(category)
        else if (category === 'R') expect(['M', 'O', 'A']).toContain(swapped)
        else expect(swapped).toBe('R')
      }),
    )
  })

  it('exchanges attractive and must-be when answers and questions are both mirrored', () => {
    const mirrored = { M: 'A', A: 'M', O: 'O', I: 'I', R: 'R', Q: 'Q' }
    fc.assert(
      fc.property(anyAnswer, anyAnswer, fc.constantFrom('standard', 'pouliot'), (f, d, table) => {
        expect(categoryOf(opposite(d), opposite(f), table)).toBe(mirrored[categoryOf(f, d, table)])
      }),
    )
  })

  it('refuses an answer off the scale', () => {
    expect(() => categoryOf(unchecked(6), 1)).toThrow('invalid pair of answers: 6, 1')
    expect(() => categoryOf(1, unchecked(0))).toThrow(RangeError)
  })
})

describe('classifyPair', () => {
  it('drops an incomplete pair', () => {
    expect(classifyPair({ functional: 1 })).toBeUndefined()
    expect(classifyPair({ dysfunctional: 5, importance: 9 })).toBeUndefined()
    expect(classifyPair({})).toBeUndefined()
  })

  // Method vector C-2: codes from the example of the R package krano (CC-BY-4.0), eight respondents
  // and seven pairs; categories by the table of its code.
  it('classifies the raw codes of C-2', () => {
    const categories = RAW_FEATURES.map(pairs => pairs.map(pair => classifyPair(pair)).join(''))
    expect(categories).toEqual([
      'IARIIOIO',
      'AIQIIMAA',
      'IRQIIAII',
      'IRQIIOMA',
      'MIQIIIMM',
      'MIQIIIOM',
      'MMQIIMMM',
    ])
  })
})
