import { describe, expect, it } from 'vitest'
import { actionSentences } from '#analysis/report/sections/actions.ts'
import { changeSentences } from '#analysis/report/sections/change.ts'
import { mapSentences } from '#analysis/report/sections/importance-map.ts'
import { indexSentences } from '#analysis/report/sections/indices.ts'
import { measurementSentences } from '#analysis/report/sections/measurement.ts'
import { pathSentences } from '#analysis/report/sections/paths.ts'
import { freshnessSentences } from '#analysis/report/sentences/freshness.ts'
import { headline } from '#analysis/report/sentences/headline.ts'
import { obstacleSentence } from '#analysis/report/sentences/obstacle.ts'
import { mapFields } from '#analysis/report/verdicts/map-fields.ts'
import { adviceOf } from '#analysis/report/verdicts/rank-actions.ts'
import {
  PHONE_CHANGES,
  PHONE_REPORT,
  phoneReportRanked,
} from '../../../client/support/phone-report.ts'
import { phoneWords } from '../support/phone-words.ts'

const en = phoneWords('en')
const zh = phoneWords('zh-cn')
const { uncertainty: _, ...withoutIntervals } = PHONE_REPORT

describe('the headline', () => {
  const since = (verdict: 'risen' | 'fallen' | 'noClearChange') => ({
    earlierWave: { name: '2026 Q1' },
    changes: PHONE_CHANGES.map(change =>
      change.construct === 'satisfaction' ? { ...change, verdict } : change,
    ),
  })

  it('says the index, and what became of it since the wave before', () => {
    expect(headline(PHONE_REPORT, undefined, en)).toBe(
      'Customer satisfaction stands at 72.5 out of 100.',
    )
    expect(headline(PHONE_REPORT, since('noClearChange'), en)).toBe(
      'Customer satisfaction stands at 72.5 out of 100, with no clear change since 2026 Q1.',
    )
    expect(headline(PHONE_REPORT, since('risen'), en)).toBe(
      'Customer satisfaction has risen to 72.5 out of 100 since 2026 Q1.',
    )
    expect(headline(PHONE_REPORT, since('fallen'), zh)).toBe(
      '顾客满意度降至 72.5 分（满分 100 分），较“2026 Q1”明显下降。',
    )
  })

  it('does not invent an index that does not exist', () => {
    const constructs = PHONE_REPORT.constructs.map(({ index: _index, ...rest }) => rest)
    expect(headline({ ...PHONE_REPORT, constructs }, undefined, en)).toBe(
      'No index of Customer satisfaction can be given from these answers.',
    )
  })
})

describe('the sentence on the indices', () => {
  it('names the highest and the lowest, and rates apart', () => {
    expect(indexSentences(PHONE_REPORT, en)).toEqual([
      'Customer satisfaction is rated highest (72.5), Perceived value lowest (55.0).',
      'Complaints is a rate: 17.3% of customers.',
    ])
    expect(indexSentences(PHONE_REPORT, zh)).toEqual([
      '得分最高的是顾客满意度（72.5 分），最低的是感知价值（55.0 分）。',
      '顾客抱怨为比例，占顾客的 17.3%。',
    ])
  })
})

describe('the sentences on the paths', () => {
  it('name the strongest driver, what is explained, and what is unclear', () => {
    expect(pathSentences(PHONE_REPORT, en)).toEqual([
      'The strongest arrow to Customer satisfaction comes from Perceived quality (path coefficient 0.55).',
      'The model explains 68% of the differences in Customer satisfaction between customers (R²).',
      'One of 5 paths is not clearly different from zero (dashed).',
    ])
    expect(pathSentences(PHONE_REPORT, zh).at(-1)).toBe('5 条路径中有 1 条不显著（虚线）。')
  })

  it('say nothing of significance before there are intervals', () => {
    expect(pathSentences(withoutIntervals, en)).toHaveLength(2)
  })
})

describe('the sentences on the map', () => {
  const map = mapFields(PHONE_REPORT.drivers)

  it('say what the advice says, and whom the map cannot place', () => {
    const tied = phoneReportRanked([
      ['quality', 0.71, true],
      ['value', 0.29, true],
    ])
    expect(map && mapSentences(map, tied, en)).toEqual([
      'It is not clear which of these brings Customer satisfaction most: Perceived quality and Perceived value.',
      'Too close to a dividing line to be placed with confidence: Perceived value.',
    ])
    const clear = phoneReportRanked([
      ['quality', 0.99, true],
      ['value', 0.01, false],
    ])
    expect(map && mapSentences(map, clear, zh)[0]).toBe(
      '感知质量对顾客满意度的提升空间最大：在 95% 的置信水平下，没有其他因素超过它。',
    )
    expect(map && mapSentences({ ...map, hasFields: false }, clear, en)[1]).toBe(
      'The drivers do not differ by more than their intervals, so the map does not divide them into fields.',
    )
  })
})

describe('the sentences on change', () => {
  it('name what has risen and fallen, and what would go unnoticed', () => {
    expect(changeSentences(PHONE_CHANGES, '2026 Q1', 'satisfaction', en)).toEqual([
      'Since 2026 Q1, Perceived quality has risen and Perceived value has fallen; the other indices show no clear change.',
      'A change of Customer satisfaction smaller than about 3.7 points would probably go unnoticed with this many answers.',
    ])
  })

  it('say so where nothing has changed, and where everything has', () => {
    const steady = PHONE_CHANGES.map(change => ({ ...change, verdict: 'noClearChange' as const }))
    expect(changeSentences(steady, '2026 Q1', 'quality', zh)[0]).toBe(
      '与“2026 Q1”相比，4 项指数均未见明显变化。',
    )
    const risen = PHONE_CHANGES.slice(0, 2).map(change => ({
      ...change,
      verdict: 'risen' as const,
    }))
    expect(changeSentences(risen, '2026 Q1', 'satisfaction', en)).toEqual([
      'Since 2026 Q1, Image and Perceived quality have risen.',
    ])
  })
})

describe('the sentences of an action', () => {
  const ranked = phoneReportRanked([['quality', 0.71, true]])
  const [action] = adviceOf(ranked).actions

  it('say what it brings, how often it comes first, and which question to begin with', () => {
    expect(en.join(actionSentences(action, ranked, en))).toBe(
      'From 60.0 to 64.0 out of 100, it would bring Customer satisfaction about 2.6 points (95% interval 1.4 to 2.6). ' +
        'In 71% of the resamples nothing else brings more. ' +
        'Most of what is missing comes from “How well does it work?”: it stands at 60.0 out of 100 and accounts for 55% of the distance.',
    )
    expect(zh.join(actionSentences(action, ranked, zh))).toBe(
      '从 60.0 分提高到 64.0 分，顾客满意度预计提升约 2.6 分（95% 置信区间 1.4 至 2.6）。在 71% 的重抽样中，没有其他因素带来更多提升。差距主要来自“运行状况如何？”：该题得 60.0 分，占差距的 55%。',
    )
  })

  it('say that the interval is to follow', () => {
    const { firstShare: _share, ...unranked } = action
    const sentences = actionSentences({ ...unranked, gain: { value: 3.2 } }, withoutIntervals, en)
    expect(sentences[0]).toContain('(interval to follow)')
    expect(sentences).toHaveLength(2)
  })
})

describe('the sentences on measurement', () => {
  it('name what to read with care and what cannot be judged', () => {
    expect(measurementSentences(PHONE_REPORT, en)).toEqual([
      'Read with care, because their questions agree only partly: Perceived quality.',
      'Asked with a single question or formed by unlike ones, so agreement cannot be assessed: Perceived value and Complaints.',
    ])
  })
})

describe('the sentences on freshness', () => {
  it('say that the intervals are older than the figures', () => {
    const live = { ...PHONE_REPORT, n: 430 }
    expect(freshnessSentences(live, en)).toEqual([
      'The intervals are from 412 answers; the figures are from 430.',
    ])
    expect(freshnessSentences(live, zh)).toEqual(['置信区间基于 412 份答卷，其余数值基于 430 份。'])
  })

  it('say nothing where all is as new as it can be', () => {
    expect(freshnessSentences(PHONE_REPORT, en)).toEqual([])
  })

  it('warn where there are no intervals yet', () => {
    expect(freshnessSentences(withoutIntervals, en)[0]).toMatch(/provisional/)
  })
})

describe('the sentence on an obstacle', () => {
  it('says what is missing and what to do', () => {
    const tooFew = { code: 'too-few-answers', names: [], n: 3 }
    expect(obstacleSentence(tooFew, en)).toMatch(/^3 answers are too few/)
    expect(obstacleSentence({ ...tooFew, n: 1 }, en)).toMatch(/^One answer is too few/)
    expect(obstacleSentence({ ...tooFew, n: 0 }, zh)).toMatch(/^本期调查还没有人作答/)
  })

  it('names what a model fault is about by its title', () => {
    const fault = { code: 'singular-block', names: ['quality'], n: 40 }
    expect(obstacleSentence(fault, en)).toMatch(/about Perceived quality\./)
    expect(obstacleSentence({ ...fault, names: [] }, zh)).toMatch(/^该问卷的测量模型无法估计，请/)
  })
})
