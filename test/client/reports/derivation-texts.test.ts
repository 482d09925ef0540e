import { describe, expect, it } from 'vitest'
import { readerOf } from '#client/i18n/reader.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import type { DerivationTarget } from '#client/reports/derivations/derivation.ts'
import { derive } from '#client/reports/derivations/derive.ts'
import { reportWords } from '#client/reports/report-words.ts'
import type { WaveReport } from '#client/reports/wave-report.ts'
import { reportCases } from '../../support/report-cases.ts'

const changed = reportCases().find(({ name }) => name === 'model-change')?.waveReport
if (!changed) throw new Error('no such case')

/** Every number that opens its derivation, in the order of the report's parts. */
function targetsOf({ report, change }: WaveReport): DerivationTarget[] {
  const { constructs = [], paths = [], effects = [], indicators = [] } = report?.pathModel ?? {}
  const { validity, drawn } = report?.pathModel?.assessment ?? {}
  const assessed = (
    topic: (DerivationTarget & { kind: 'assessed' })['topic'],
    about: readonly string[],
  ) => ({ kind: 'assessed' as const, topic, about })
  return [
    ...constructs.map(({ id }) => ({ kind: 'index' as const, construct: id })),
    ...constructs.map(({ id }) => ({ kind: 'reliability' as const, construct: id })),
    ...paths.map(({ from, to }) => ({ kind: 'path' as const, from, to })),
    ...effects.map(({ from, to }) => ({ kind: 'effect' as const, from, to })),
    ...indicators.map(({ id }) => ({ kind: 'indicator' as const, indicator: id })),
    ...(change?.changes ?? []).map(({ construct }) => ({ kind: 'change' as const, construct })),
    ...(validity?.pairs ?? []).map(({ first, second }) => assessed('htmt', [first, second])),
    ...paths.flatMap(({ from, to }) => [
      assessed('fSquared', [from, to]),
      assessed('vif', [from, to]),
    ]),
    ...(drawn?.mediation ?? []).flatMap(({ routes }) =>
      routes.map(({ constructs: along }) => assessed('route', along)),
    ),
    ...['saturated', 'estimated'].flatMap(of =>
      ['srmr', 'dUls', 'dG'].map(measure => assessed('fit', [of, measure])),
    ),
    ...(drawn?.prediction?.indicators ?? []).map(({ indicator }) =>
      assessed('prediction', [indicator]),
    ),
  ]
}

describe.each(['en', 'zh-cn'] as const)('the derivations of a report in %s', locale => {
  const i18n = startI18n(locale)
  const words = {
    ...reportWords(i18n.getFixedT(locale, 'report'), readerOf(locale), changed.titles),
    m: i18n.getFixedT(locale, 'method'),
  }

  it('say what they said', async () => {
    const texts = targetsOf(changed).flatMap(target => {
      const derivation = derive(target, changed, words)
      if (!derivation) return []
      const { title, steps, inputs, result } = derivation
      return [
        `§ ${title}`,
        ...steps,
        ...(inputs
          ? [
              inputs.caption,
              inputs.columns.map(({ header }) => header).join(' | '),
              ...inputs.rows.map(({ cells }) => cells.join(' | ')),
            ]
          : []),
        ...(result === undefined ? [] : [result]),
        '',
      ]
    })
    await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot(
      `report-texts/derivations.${locale}.txt`,
    )
  })
})
