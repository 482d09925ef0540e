import { describe, expect, it } from 'vitest'
import { cellText } from '#analysis/report/cell-text.ts'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import { derivationsOf } from '#analysis/report/derivations/derivations.ts'
import { reportWords } from '#analysis/report/words.ts'
import type { WaveReport } from '#client/reports/wave-report.ts'
import { titlesIn } from '#survey-definitions/report-titles.ts'
import { reportCases } from '../../support/report-cases.ts'

const changed = reportCases().find(({ name }) => name === 'model-change')?.waveReport
if (!changed?.report?.pathModel) throw new Error('no such case')
const { pathModel } = changed.report

/** Every number that opens its derivation, in the order of the report's parts. */
function keysOf({ report, change }: WaveReport): DerivationKey[] {
  const { constructs = [], paths = [], effects = [], indicators = [] } = report?.pathModel ?? {}
  const { validity, drawn } = report?.pathModel?.assessment ?? {}
  return [
    ...constructs.map(({ id }) => `index:${id}` as const),
    ...constructs.map(({ id }) => `reliability:${id}` as const),
    ...paths.map(({ from, to }) => `path:${from}→${to}` as const),
    ...effects.map(({ from, to }) => `effect:${from}→${to}` as const),
    ...indicators.map(({ id }) => `indicator:${id}` as const),
    ...(change?.changes ?? []).map(({ construct }) => `change:${construct}` as const),
    ...(validity?.pairs ?? []).map(({ first, second }) => `htmt:${first}→${second}` as const),
    ...paths.flatMap(({ from, to }) => [`fSquared:${from}→${to}`, `vif:${from}→${to}`] as const),
    ...(drawn?.mediation ?? []).flatMap(({ routes }) =>
      routes.map(({ constructs: along }) => `route:${along.join('→')}` as const),
    ),
    // SRMR, d_ULS and d_G of a model share one derivation.
    ...(['saturated', 'estimated'] as const).flatMap(of =>
      Array.from({ length: 3 }, () => `fit:${of}` as const),
    ),
    ...(drawn?.prediction?.indicators ?? []).map(
      ({ indicator }) => `prediction:${indicator}` as const,
    ),
  ]
}

describe.each(['en', 'zh-cn'] as const)('the derivations of a report in %s', locale => {
  const words = reportWords(locale, titlesIn(changed.titles, locale))
  const compared = changed.change && {
    changes: changed.change.changes,
    waves: { earlier: changed.change.earlierWave.name, later: changed.wave.name },
  }
  const derivations = derivationsOf(pathModel, compared, words)

  it('say what they said', async () => {
    const texts = keysOf(changed).flatMap(key => {
      const { title, steps, inputs, result } = derivations[key]
      return [
        `§ ${title}`,
        ...steps,
        ...(inputs
          ? [
              inputs.caption,
              inputs.columns.map(({ header }) => header).join(' | '),
              ...inputs.rows.map(({ cells }) =>
                cells.map(cell => cellText(cell, words)).join(' | '),
              ),
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

  it('are all that there are', () => {
    expect(new Set(keysOf(changed))).toEqual(new Set(Object.keys(derivations)))
  })
})
