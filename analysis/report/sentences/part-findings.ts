import type { Finding } from '../../finding.ts'
import type { Block, FindingLine } from '../document.ts'
import type { ReportWords } from '../words.ts'
import { findingLines, quoted } from './finding-lines.ts'

/** What a reader must know before using the figures of a part; nothing where there is nothing. */
export function partFindings(findings: readonly Finding[], words: ReportWords): Block[] {
  return findings.length === 0
    ? []
    : [{ kind: 'findings', findings: partFindingLines(findings, words) }]
}

/** Features, items, dimensions and metrics are quoted by name. */
export const partFindingLines = (findings: readonly Finding[], words: ReportWords): FindingLine[] =>
  findingLines(findings, words, id => quoted(words.name(id), words))
