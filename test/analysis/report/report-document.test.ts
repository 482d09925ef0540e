import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { reportDocument } from '#analysis/report/report-document.ts'
import { reportWords } from '#analysis/report/words.ts'
import schemas from '#server/reports/report-schema.json' with { type: 'json' }
import { reportSchemas } from '#server/reports/write-report-schema.ts'
import { LOCALES, type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { groupTitlesIn, titlesIn } from '#survey-definitions/report-titles.ts'
import { groupRunsCase, type ReportCase, reportCases } from '../../support/report-cases.ts'

const CASES = reportCases()
const groupRuns = groupRunsCase()

function documentOf({ waveReport }: ReportCase, locale: Locale) {
  const [grouping] = groupRuns.groupings
  const [run] = groupRuns.runs
  if (!grouping || !run) throw new Error('no comparison')
  return reportDocument(
    {
      ...waveReport,
      survey: textIn(waveReport.wave.surveyTitle, locale) ?? '',
      ...(waveReport.report?.pathModel && {
        groups: { run, titles: groupTitlesIn(grouping, locale) },
      }),
    },
    reportWords(locale, titlesIn(waveReport.titles, locale), 'UTC'),
  )
}

/** As a client has it. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A value as JSON: in one line where it is short, else a line for each of its parts. */
function outline(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, rounded)
  if (line.length < 100 || typeof value !== 'object' || value === null) return line
  const parts = Array.isArray(value)
    ? value.map(part => outline(part, `${indent} `))
    : Object.entries(value).map(([name, part]) => `${name}: ${outline(part, `${indent} `)}`)
  return ['', ...parts].join(`\n${indent}- `)
}

/** The last digits of a figure differ between machines. */
const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value

describe('the published schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ $id: 'report', components: { schemas } })
  const faultsOf = (name: keyof typeof schemas, value: unknown) => {
    const validate = ajv.getSchema(`report#/components/schemas/${name}`)
    if (!validate) throw new Error(`no schema ${name}`)
    return validate(sent(value)) ? [] : validate.errors
  }

  it('is what the types say: `npm run build:schema` writes it', () => {
    expect(reportSchemas()).toEqual(schemas)
  })

  it.each(CASES)('describes the report: $name', ({ waveReport: { report, change } }) => {
    if (report) expect(faultsOf('SurveyReport', report)).toEqual([])
    if (change) expect(faultsOf('SurveyChange', change)).toEqual([])
  })

  it.each(CASES)('describes the document: $name', reportCase => {
    for (const locale of LOCALES)
      expect(faultsOf('ReportDocument', documentOf(reportCase, locale))).toEqual([])
  })

  it('describes a comparison of groups', () => {
    for (const { result } of groupRuns.runs) expect(faultsOf('ComparedGroups', result)).toEqual([])
  })

  it('refuses what is no document', () => {
    const [first] = CASES
    if (!first) throw new Error('no case')
    const { headline: _, ...headless } = documentOf(first, 'en')
    expect(faultsOf('ReportDocument', headless)).toHaveLength(1)
    expect(faultsOf('SurveyReport', { ...first.waveReport.report, n: 'many' })).toHaveLength(1)
  })
})

describe.each(LOCALES)('the document of a report in %s', locale => {
  it.each(CASES)('says what it said: $name', async reportCase => {
    // How each number came about: derivation-texts.test.ts.
    const { derivations: _, ...document } = documentOf(reportCase, locale)
    await expect(`${outline(sent(document))}\n`).toMatchFileSnapshot(
      `documents/${reportCase.name}.${locale}.txt`,
    )
  })
})
