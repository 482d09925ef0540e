import { describe, expect, it } from 'vitest'
import { provenance } from '#client/reports/provenance.ts'
import { PHONE_REPORT } from '../support/phone-report.ts'
import { PHONE_WAVE } from '../support/phone-wave.ts'
import { wordsIn } from '../support/words-in.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-cn')

describe('provenance', () => {
  const lines = Object.fromEntries(provenance(PHONE_WAVE, en))

  it('says everything that the figures can be computed from again', () => {
    expect(lines).toMatchObject({
      Wave: 'Phone company · 2026 Q3',
      'Questionnaire version': '2',
      'Answers (n)': '412, 12 of them partial',
      'Inner weights': 'path',
      'Missing answers': 'replace by the mean',
      'Partial answers': 'included',
      Resamples: '5,000',
      Seed: '4',
      Engine: 'assay 0.2.0',
      'Fingerprint of the data': 'abc123',
      'Index run': 'run1',
    })
  })

  it('says that the intervals are to follow where no run has made them', () => {
    const { uncertainty: _, ...pathModel } = PHONE_REPORT
    const { engine, n, partials, options } = pathModel
    const report = { engine, n, partials, options, pathModel, findings: [] }
    const early = provenance({ ...PHONE_WAVE, report, run: undefined }, zh)
    expect(early).toContainEqual(['置信区间', '计算中'])
    expect(early.map(([name]) => name)).not.toContain('随机种子')
  })

  it('is empty without a report', () => {
    expect(provenance({ ...PHONE_WAVE, report: undefined }, en)).toEqual([])
  })
})
