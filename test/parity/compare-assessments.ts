import {
  collinearity,
  discriminantValidity,
  explanatoryPower,
  fitPls,
  momentsOf,
  type PathModel,
  type Sample,
} from '#analysis'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

type Figures = Readonly<Record<string, number>>
type Table = Readonly<Record<string, Readonly<Record<string, number | null>>>>

/** The parts of `figures/ecsi-mobi.json` that the assessment is compared with. */
export interface ReferenceAssessments {
  readonly model: ReferenceModel
  readonly fits: Readonly<Record<string, ReferenceAssessment>>
}

interface ReferenceAssessment {
  readonly scheme: 'path' | 'centroid' | 'factorial'
  readonly modes: Readonly<Record<string, 'A' | 'B'>>
  readonly plsc: boolean
  /** f² with fixed scores; HTMT by signed correlations. */
  readonly reference: {
    readonly f2: Figures
    readonly vif: Figures
    readonly htmt2: Table
  }
  readonly engines: {
    readonly seminr?: {
      /** By the size of each correlation; the lower triangle. */
      readonly htmt: Table
      readonly f2Reestimated: Figures
      readonly vifItems: Table
    }
    /** The lower triangle. */
    readonly cSEM?: { readonly htmt: Table }
  }
}

/** HTMT by both conventions, HTMT2, variance inflation and f² by both, fit by fit. */
export function compareAssessments(
  { model, fits }: ReferenceAssessments,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  for (const [name, { scheme, modes, plsc, reference, engines }] of Object.entries(fits)) {
    const ours = modelOfReference(model, modes, plsc)
    const fit = fitPls(ours, momentsOf(sampleFor(ours)), {
      innerWeights: scheme,
      consistent: plsc,
      tolerance: 1e-13,
    })
    const absolute = discriminantValidity(fit, { convention: 'absolute' })
    const signed = discriminantValidity(fit, { convention: 'signed' })
    signed.pairs.forEach(({ first, second, htmt, htmt2 }, k) => {
      const label = `${name} ${first}–${second}`
      const { cSEM, seminr } = engines
      if (cSEM) compare('HTMT, signed (cSEM)', label, htmt, lower(cSEM.htmt, first, second))
      if (seminr)
        compare(
          'HTMT, absolute (seminr)',
          label,
          absolute.pairs[k].htmt,
          lower(seminr.htmt, first, second),
        )
      const theirs = reference.htmt2[first][second]
      // R writes NaN as null.
      if (theirs === null)
        compare('HTMT2 that does not exist', label, htmt2 === undefined ? 1 : 0, 1)
      else compare('HTMT2', label, htmt2, theirs)
    })
    const { inner, outer } = collinearity(fit)
    for (const { from, to, varianceInflation } of inner)
      compare(
        'variance inflation of predecessors',
        `${name} ${from}->${to}`,
        varianceInflation,
        reference.vif[`${from}->${to}`],
      )
    if (engines.seminr)
      for (const { construct, indicator, varianceInflation } of outer) {
        // A single indicator has none there.
        const theirs = engines.seminr.vifItems[construct]?.[indicator]
        if (theirs !== undefined && theirs !== null)
          compare(
            'variance inflation of indicators',
            `${name} ${indicator}`,
            varianceInflation,
            theirs,
          )
      }
    for (const { from, to, scoresFixed, reestimated } of explanatoryPower(fit).paths) {
      const path = `${from}->${to}`
      compare('f², scores fixed', `${name} ${path}`, scoresFixed, reference.f2[path])
      if (engines.seminr)
        compare(
          'f², re-estimated',
          `${name} ${path}`,
          reestimated,
          engines.seminr.f2Reestimated[path],
        )
    }
  }
}

/** The entry of a triangle that is filled on one side only. */
function lower(table: Table, first: string, second: string): number | undefined {
  return table[second]?.[first] || table[first]?.[second] || undefined
}
