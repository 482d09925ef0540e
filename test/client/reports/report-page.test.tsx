import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { queries } from '#client/api.ts'
import type { Locale } from '#client/i18n/locale.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import { groupRunsQuery } from '#client/reports/groups/group-runs.ts'
import { DEFAULT_OPTIONS } from '#client/reports/options-in-address.ts'
import { Report } from '#client/reports/report.tsx'
import { groupRunsCase, type ReportCase, reportCases } from '../../support/report-cases.ts'

const groupRuns = groupRunsCase()

function pageOf({ waveReport }: ReportCase, locale: Locale): string {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(queries.session().queryKey, {
    person: { permissions: ['read', 'analyse'] },
  } as never)
  if (waveReport.report?.pathModel) {
    client.setQueryData(groupRunsQuery(waveReport.wave.id).queryKey, groupRuns as never)
  }
  return renderToStaticMarkup(
    <I18nextProvider i18n={startI18n(locale)}>
      <MantineProvider>
        <QueryClientProvider client={client}>
          <MemoryRouter>
            <Report
              waveReport={waveReport}
              options={{ ...DEFAULT_OPTIONS, ...amongOf(waveReport) }}
              updatedAt={Date.UTC(2026, 10, 21, 12)}
              stale={false}
            />
          </MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
}

function amongOf({ report }: ReportCase['waveReport']) {
  const { among, flagged } = report?.options ?? {}
  return { ...(among !== undefined && { among }), ...(flagged && { flagged }) }
}

/** What a page says, line by line: the words that are seen, and those that a picture is named by. */
function textOf(markup: string): string {
  return markup
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<(\w+)[^>]*? role="img"[^>]*? aria-label="([^"]*)"[^>]*>/g, '\n[$2]\n')
    .replace(/<\/t[dh]><t[dh][^>]*>/g, ' | ')
    .replace(/<(h\d)[^>]*>/g, '\n\n\u00a7 ')
    .replace(
      /<\/?(h\d|p|li|tr|div|dt|dd|caption|section|summary|option|legend|label)\b[^>]*>/g,
      '\n',
    )
    .replace(/<\/(span|strong|button|a)><(span|strong|button|a)[^>]*>/g, ' · ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\d\d:00/g, 'hh:00')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n(?=\u00a7)/g, '\n\n')
    .trim()
}

const CASES = reportCases()

describe.each(['en', 'zh-cn'] as const)('the page of a report in %s', locale => {
  it.each(CASES)('says what it said: $name', async reportCase => {
    const text = `${textOf(pageOf(reportCase, locale))}\n`
    await expect(text).toMatchFileSnapshot(`report-texts/${reportCase.name}.${locale}.txt`)
  })
})
