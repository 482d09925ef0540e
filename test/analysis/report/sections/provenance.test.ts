import { describe, expect, it } from 'vitest'
import { reportDocument } from '#analysis/report/report-document.ts'
import { PHONE_REPORT } from '../../../client/support/phone-report.ts'
import { PHONE_WAVE } from '../../../client/support/phone-wave.ts'
import { phoneWords } from '../support/phone-words.ts'

const phone = { ...PHONE_WAVE, survey: 'Phone company' }

const linesOf = (input: Parameters<typeof reportDocument>[0], locale: 'en' | 'zh-cn') =>
  reportDocument(input, phoneWords(locale)).provenance.map(({ name, value }) => [name, value])

describe('provenance', () => {
  const lines = Object.fromEntries(linesOf(phone, 'en'))

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
      Engine: 'assay 0.3.0',
      'Fingerprint of the data': 'abc123',
      'Index run': 'run1',
    })
  })

  it('says that the intervals are to follow where no run has made them', () => {
    const { uncertainty: _, ...pathModel } = PHONE_REPORT
    const { engine, n, partials, options } = pathModel
    const report = { engine, n, partials, options, pathModel, findings: [] }
    const early = linesOf({ ...phone, report, run: undefined }, 'zh-cn')
    expect(early).toContainEqual(['置信区间', '计算中'])
    expect(early.map(([name]) => name)).not.toContain('随机种子')
  })

  it('is empty without a report', () => {
    expect(linesOf({ ...phone, report: undefined }, 'en')).toEqual([])
  })
})
