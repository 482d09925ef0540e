import type { IndexChange, IndexReport } from '#analysis/report/index-report.ts'
import type { ModelAssessment } from '#analysis/report/model-assessment.ts'

/** A small invented report with round figures, so that its sentences can be read off. */
export const PHONE_REPORT: IndexReport = {
  engine: 'assay 0.3.0',
  n: 412,
  partials: 12,
  focus: 'satisfaction',
  options: { innerWeights: 'path', missing: 'mean', consistent: false, includePartials: true },
  iterations: 7,
  converged: true,
  constructs: [
    {
      id: 'image',
      kind: 'composite',
      mode: 'A',
      index: { value: 70, standardError: 0.9, interval: [68.2, 71.8] },
      indexByEqualWeights: 69.5,
      isRate: false,
      missingShare: 0.031,
      alpha: 0.82,
      rhoA: 0.83,
      rhoC: 0.88,
      ave: 0.66,
    },
    {
      id: 'quality',
      kind: 'composite',
      mode: 'A',
      index: { value: 60, standardError: 1.1, interval: [58.8, 61.2] },
      isRate: false,
      missingShare: 0,
      rSquared: 0.25,
      rSquaredAdjusted: 0.248,
      alpha: 0.61,
      rhoA: 0.7,
      rhoC: 0.8,
      ave: 0.52,
    },
    {
      id: 'value',
      kind: 'composite',
      mode: 'B',
      index: { value: 55, standardError: 1.2, interval: [52.6, 57.4] },
      isRate: false,
      missingShare: 0,
      rSquared: 0.3,
    },
    {
      id: 'satisfaction',
      kind: 'commonFactor',
      mode: 'A',
      index: { value: 72.4541, standardError: 0.9, interval: [70.7, 74.2] },
      indexByEqualWeights: 71.97,
      isRate: false,
      missingShare: 0.01,
      rSquared: 0.68,
      alpha: 0.79,
      rhoA: 0.79,
      rhoC: 0.87,
      ave: 0.69,
    },
    {
      id: 'complaints',
      kind: 'composite',
      mode: 'A',
      index: { value: 17.3, standardError: 1.9, interval: [13.6, 21] },
      isRate: true,
      missingShare: 0,
      rSquared: 0.1,
      alpha: 1,
      rhoA: 1,
      rhoC: 1,
      ave: 1,
    },
  ],
  indicators: [
    indicator('I1', 'image', 7.3, 0.7),
    indicator('I2', 'image', 7.3, 0.3),
    indicator('Q1', 'quality', 6.4, 0.45),
    indicator('Q2', 'quality', 6.4, 0.55),
    indicator('V1', 'value', 5.95, 0.5),
    indicator('V2', 'value', 5.95, 0.5),
    indicator('S1', 'satisfaction', 7.988, 0.383634),
    indicator('S2', 'satisfaction', 7.128, 0.28155),
    indicator('S3', 'satisfaction', 7.316, 0.334816),
    { ...indicator('C1', 'complaints', 0.173, 1), scale: { min: 0, max: 1 } },
  ],
  paths: [
    path('image', 'quality', 0.5, [0.4, 0.6]),
    path('image', 'satisfaction', 0.1, [-0.02, 0.22]),
    path('quality', 'satisfaction', 0.55, [0.45, 0.65]),
    path('value', 'satisfaction', 0.3, [0.2, 0.4]),
    path('satisfaction', 'complaints', -0.32, [-0.42, -0.22]),
  ],
  effects: [
    {
      from: 'quality',
      to: 'satisfaction',
      total: { value: 0.55, interval: [0.45, 0.65], p: 0.0004 },
      counterpart: { value: 0.6, interval: [0.48, 0.72] },
      impact: { value: 3.2, interval: [2.6, 3.8] },
      directImpact: { value: 3.2, interval: [2.6, 3.8] },
    },
  ],
  drivers: [
    {
      construct: 'image',
      importance: { value: 0.1, interval: [-0.02, 0.22] },
      counterpart: { value: 0.04, interval: [-0.15, 0.2] },
      performance: { value: 70, interval: [68.2, 71.8] },
    },
    {
      construct: 'quality',
      importance: { value: 0.64, interval: [0.52, 0.76] },
      counterpart: { value: 0.6, interval: [0.48, 0.72] },
      performance: { value: 60, interval: [58.8, 61.2] },
    },
    {
      construct: 'value',
      importance: { value: 0.3, interval: [0.22, 0.38] },
      counterpart: { value: 0.32, interval: [0.2, 0.44] },
      performance: { value: 55, interval: [52.6, 57.4] },
    },
  ],
  findings: [],
  uncertainty: {
    method: 'percentile',
    level: 0.95,
    resamples: 5000,
    failed: 0,
    seed: 4,
    generator: 'sfc32(seed, resample)',
    n: 412,
  },
}

function indicator(
  id: string,
  construct: string,
  mean: number,
  indexWeight: number,
): IndexReport['indicators'][number] {
  return {
    id,
    construct,
    scale: { min: 1, max: 10 },
    mean,
    standardDeviation: 1.5,
    answered: 400,
    missingShare: 12 / 412,
    outerWeight: indexWeight,
    loading: 0.8,
    indexWeight,
  }
}

function path(
  from: string,
  to: string,
  value: number,
  interval: readonly [number, number],
): IndexReport['paths'][number] {
  return {
    ...{ from, to, coefficient: { value, standardError: 0.05, interval, p: 0.01 } },
    counterpart: { value, standardError: 0.06, interval },
  }
}

/** The same with what the draws say of the order of its actions. */
export function phoneReportRanked(
  shares: readonly (readonly [construct: string, firstShare: number, mayBeFirst: boolean])[],
): IndexReport {
  const ranking = shares.map(([construct, firstShare, mayBeFirst]) => ({
    ...{ construct, firstShare, mayBeFirst },
    gain: { estimate: 2, mean: 2, standardError: 0.3, interval: [1.4, 2.6] as const, p: 0.001 },
  }))
  const assessment: Partial<ModelAssessment> = {
    drawn: { n: 412, exactFits: [], mediation: [], ranking },
  }
  return { ...PHONE_REPORT, assessment: assessment as ModelAssessment }
}

export const PHONE_CHANGES: readonly IndexChange[] = [
  change('image', 69, 70, 'noClearChange'),
  change('quality', 55, 60, 'risen'),
  change('value', 60, 55, 'fallen'),
  change('satisfaction', 71.2, 72.4541, 'noClearChange'),
]

function change(
  construct: string,
  earlier: number,
  later: number,
  verdict: IndexChange['verdict'],
): IndexChange {
  const difference = later - earlier
  return {
    construct,
    earlier: { value: earlier, standardError: 0.95 },
    later: { value: later, standardError: 0.9 },
    difference: {
      value: difference,
      standardError: 1.3086,
      interval: [difference - 2.565, difference + 2.565],
      p: 0.0667,
    },
    verdict,
    pAdjusted: 0.2,
    minimumDetectable: 3.666,
  }
}
