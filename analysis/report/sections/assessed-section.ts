import type { Finding } from '../../finding.ts'
import type { Section, Table } from '../document.ts'
import { findingLines } from '../sentences/finding-lines.ts'
import type { ReportWords } from '../words.ts'

interface Assessed extends Pick<Section, 'id' | 'title' | 'sentences'> {
  readonly tables: readonly Table[]
  readonly findings: readonly Finding[]
  /** What the limits are and where they come from. */
  readonly wanted: string
}

/** A question about the model: the answer in words, then its tables, then every verdict. */
export function assessedSection(
  { tables, findings, wanted, ...said }: Assessed,
  words: ReportWords,
): Section {
  const { t } = words
  return {
    ...said,
    blocks: [
      {
        kind: 'details',
        summary: t('report.actionsBar.table'),
        blocks: tables.map(table => ({ kind: 'table', table })),
      },
      ...(findings.length > 0
        ? [
            {
              kind: 'details' as const,
              summary: t('assessment.verdicts', { count: findings.length }),
              blocks: [{ kind: 'findings' as const, findings: findingLines(findings, words) }],
            },
          ]
        : []),
      { kind: 'remark', sentences: [wanted] },
    ],
  }
}
