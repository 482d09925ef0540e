import { describe, expect, it } from 'vitest'
import { estimateDifference } from '#analysis/fieldwork/estimate-difference.ts'
import { minimumDetectable } from '#analysis/fieldwork/minimum-detectable.ts'
import { panelChange } from '#analysis/fieldwork/panel-change.ts'
import { seriesBreaks } from '#analysis/fieldwork/series-breaks.ts'
import { type WaveItem, waveChanges } from '#analysis/fieldwork/wave-changes.ts'

const INDEX = {
  item: 'satisfaction',
  earlier: { value: 73.8, standardError: 0.95 },
  later: { value: 76.2, standardError: 0.9 },
}

// method/satisfaction.md A-4 and A.4, computed there.
describe('estimateDifference', () => {
  it('agrees with the reference', () => {
    const change = estimateDifference(INDEX.earlier, INDEX.later)
    expect(change.difference).toBeCloseTo(2.4, 12)
    expect(change.standardError).toBeCloseTo(1.3086, 4)
    expect(change.z).toBeCloseTo(1.834, 3)
    expect(change.p).toBeCloseTo(0.0667, 4)
  })

  it('has no test without uncertainty', () => {
    const sure = { value: 5, standardError: 0 }
    expect(estimateDifference(sure, sure)).toEqual({
      difference: 0,
      standardError: 0,
      interval: [0, 0],
    })
    expect(() => estimateDifference(sure, { value: 5, standardError: -1 })).toThrow(
      'standard error: -1',
    )
  })
})

describe('minimumDetectable', () => {
  it('agrees with the reference: two waves of 250 at sd 20 show 5.0 points', () => {
    expect(minimumDetectable(20 * Math.sqrt(2 / 250))).toBeCloseTo(5.0, 1)
    expect(minimumDetectable(1, { power: 0.5 })).toBeCloseTo(1.959964, 6)
    expect(() => minimumDetectable(1, { power: 1 })).toThrow('invalid power: 1')
  })
})

describe('waveChanges', () => {
  const clear = {
    item: 'complaints',
    earlier: { share: 0.3, effectiveN: 200 },
    later: { share: 0.575, effectiveN: 200 },
  }

  it('adjusts over the items and says what can be seen', () => {
    const [satisfaction, complaints] = waveChanges([INDEX, clear])
    expect(satisfaction.verdict).toBe('noClearChange')
    expect(satisfaction.pAdjusted).toBeCloseTo(satisfaction.p ?? Number.NaN, 12)
    expect(satisfaction.minimumDetectable).toBeCloseTo(3.666, 3)
    expect(complaints.verdict).toBe('risen')
    expect(complaints.z).toBeCloseTo(5.543, 3)
    expect(complaints.pAdjusted).toBeCloseTo(2 * (complaints.p ?? Number.NaN), 15)
  })

  it('takes back alone what it tells among many no more', () => {
    const near: WaveItem = { ...INDEX, item: 'near', later: { value: 76.5, standardError: 0.9 } }
    expect(waveChanges([near])[0].verdict).toBe('risen')
    const [first] = waveChanges([near, INDEX, { ...INDEX, item: 'third' }])
    expect(first.verdict).toBe('noClearChange')
  })

  it('tells a fall, and leaves out shares of nobody', () => {
    const turned: WaveItem = { item: 'x', earlier: clear.later, later: clear.earlier }
    const none: WaveItem = {
      item: 'none',
      earlier: { share: 0, effectiveN: 0 },
      later: { share: 0, effectiveN: 5 },
    }
    expect(waveChanges([turned, none]).map(({ item, verdict }) => [item, verdict])).toEqual([
      ['x', 'fallen'],
    ])
  })

  it('tests nothing across a break in series', () => {
    const wave = {
      mode: 'online',
      questionOrder: ['q1', 'q2'],
      scales: { q1: { min: 1, max: 5 } },
      n: 300,
    }
    const next = { ...wave, scales: { q1: { min: 1, max: 10 } } }
    const breaks = seriesBreaks(wave, next)
    expect(breaks).toMatchObject([{ code: 'scale-changed', about: ['q1'], n: 300 }])
    const [change] = waveChanges([clear], { breaks })
    expect(change.verdict).toBe('notCompared')
    expect(change.difference).toBeCloseTo(0.275, 12)
    expect(change.p).toBeUndefined()
    expect(change.pAdjusted).toBeUndefined()
  })
})

describe('seriesBreaks', () => {
  const wave = {
    mode: 'online',
    questionOrder: ['a', 'b', 'c'],
    scales: { a: { min: 1, max: 10 } },
    n: 100,
  }

  it('finds none between like waves, new questions included', () => {
    const more = {
      ...wave,
      questionOrder: ['new', 'a', 'b', 'c'],
      scales: { ...wave.scales, added: { min: 0, max: 1 } },
    }
    expect(seriesBreaks(wave, more)).toEqual([])
  })

  it('finds another mode and another order of the common questions', () => {
    const other = { ...wave, mode: 'telephone', questionOrder: ['b', 'a', 'd'] }
    expect(seriesBreaks(wave, other).map(({ code }) => code)).toEqual([
      'mode-changed',
      'order-changed',
    ])
  })
})

describe('panelChange', () => {
  it('pairs the respondents present twice', () => {
    const found = panelChange(
      { respondents: ['a', 'b', 'c', 'gone'], scores: [70, 80, 60, 10] },
      { respondents: ['d', 'c', 'a', 'b'], scores: [99, 68, 75, 82] },
    )
    expect(found?.change).toMatchObject({ mean: 5, n: 3 })
    expect(found?.t).toBeCloseTo(2.887, 3)
    // scipy 1.17.1, stats.ttest_rel.
    expect(found?.p).toBeCloseTo(0.10197348986612548, 10)
    expect(found?.correlation).toBeGreaterThan(0.9)
  })

  it('counts by the later weights', () => {
    const earlier = { respondents: ['a', 'b'], scores: [70, 80] }
    const later = { respondents: ['a', 'b'], scores: [72, 90] }
    expect(panelChange(earlier, later, { caseWeights: [3, 1] })?.change.mean).toBe(4)
    expect(panelChange(earlier, later, { caseWeights: [1, 0] })?.t).toBeUndefined()
  })

  it('is undefined without pairs and refuses who stands twice', () => {
    const one = { respondents: ['a'], scores: [1] }
    expect(panelChange(one, { respondents: ['b'], scores: [1] })).toBeUndefined()
    expect(panelChange(one, { respondents: ['a'], scores: [Number.NaN] })).toBeUndefined()
    expect(() => panelChange({ respondents: ['a', 'a'], scores: [1, 2] }, one)).toThrow(
      'a stands twice in the earlier wave',
    )
    expect(() => panelChange(one, { respondents: ['a'], scores: [] })).toThrow(
      'the later wave has 0 scores for 1',
    )
  })
})
