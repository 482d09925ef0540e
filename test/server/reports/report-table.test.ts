import { describe, expect, it } from 'vitest'
import { reportTable } from '#server/reports/report-table.ts'
import { reportCases } from '../../support/report-cases.ts'

describe('the table of a report as a file', () => {
  const cases = reportCases().flatMap(({ name, waveReport: { report, change, titles } }) =>
    report ? [{ name, report, change, titles }] : [],
  )

  it.each(cases)('has the bytes that it had: $name', async ({ name, report, change, titles }) => {
    const locale = name === 'model-among' || name === 'kano-change' ? 'zh-cn' : 'en'
    const table = reportTable(report, change, titles, locale)
    await expect(table).toMatchFileSnapshot(`tables/${name}.${locale}.csv`)
  })
})
