import type { Finding, FindingCode } from '../../finding.ts'

/** The verdict on one thing: that of the finding with this code about exactly these. */
export function verdictOn(
  findings: readonly Finding[],
  code: FindingCode,
  about: readonly string[],
): Finding['verdict'] | undefined {
  return findings.find(
    finding =>
      finding.code === code &&
      finding.about.length === about.length &&
      finding.about.every((name, k) => name === about[k]),
  )?.verdict
}
