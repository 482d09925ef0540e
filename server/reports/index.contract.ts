import { z } from '@hono/zod-openapi'
import { LOCALES } from '#survey-definitions/localized-text.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { timeZoneName } from '../i18n/time-zone.contract.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { wave } from '../waves/wave.contract.ts'
import { schemaOf } from './report-schema.ts'

/** In a query every word is text; absent words take the default. */
export const reportQuery = z.strictObject({
  innerWeights: z.enum(['path', 'centroid', 'factorial']).default('path'),
  missing: z.enum(['mean', 'listwise', 'pairwise', 'em']).default('mean'),
  interval: z.enum(['percentile', 'bca', 'studentised']).default('percentile'),
  sparse: z.enum(['leftOut', 'kept']).default('leftOut'),
  flagged: z.enum(['with', 'without']).default('with'),
  consistent: z.enum(['yes', 'no']).default('no'),
  includePartials: z.enum(['yes', 'no']).default('no'),
  /** A construct: the model of those who were asked about it. */
  among: z.string().max(100).optional(),
})

const waveId = z.object({ waveId: z.string() })

/** Everything that a figure can be derived from again. */
export const indexRun = z.object({
  id: z.string(),
  waveId: z.string(),
  versionId: z.string(),
  engine: z.string(),
  seed: z.number().int(),
  resamples: z.number().int(),
  n: z.number().int(),
  /** Responses that were left out because of their flags, where that was asked for. */
  leftOut: z.number().int().optional(),
  fingerprint: z.string(),
  createdAt: z.string(),
})

export const waveReport = z.object({
  wave,
  /** Words of the questionnaire for what the report names by id. */
  titles: z.object({
    constructs: z.record(z.string(), localizedText),
    indicators: z.record(z.string(), localizedText),
    /** Of Kano features, and of items of service and value. */
    items: z.record(z.string(), localizedText),
    dimensions: z.record(z.string(), localizedText),
  }),
  /** Absent while there are too few answers to estimate anything; `findings` then says so. */
  report: schemaOf('SurveyReport').optional(),
  /** Why there is no report: a code with the names involved. */
  obstacle: z
    .object({ code: z.string(), names: z.array(z.string()), n: z.number().int() })
    .optional(),
  /** The stored run that the intervals come from; it may have had fewer answers than now. */
  run: indexRun.optional(),
  /** The job that is making newer intervals, while there is one. */
  jobId: z.string().optional(),
  /**
   * Answers that are not in the figures yet: in an open anonymous wave they join in groups of ten or
   * more, so that nobody can be recognised by what an answer changes.
   */
  heldBack: z.number().int().optional(),
  /** Answers that have come since figures were computed which do not follow each answer. */
  newer: z.number().int().optional(),
  /** The wave before, where it has intervals made in the same way. */
  earlierWave: wave.optional(),
  /** Absent as long as this wave has no intervals of its own. */
  change: z.intersection(z.object({ earlierWave: wave }), schemaOf('SurveyChange')).optional(),
})

export const getWaveReport = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/report',
  // The demo is open to all; anything else asks for `read` in the handler.
  access: 'anyone',
  request: { params: waveId, query: reportQuery },
  responses: {
    200: answer(waveReport, 'The estimate of this moment with the last intervals; has an ETag'),
  },
})

export const getReportDocument = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/report/document',
  access: 'anyone',
  request: {
    params: waveId,
    query: reportQuery.extend({
      locale: z.enum(LOCALES).default('en'),
      /** That moments are written in; the organisation's if absent. */
      timeZone: timeZoneName.optional(),
    }),
  },
  responses: {
    200: answer(
      schemaOf('ReportDocument'),
      'The report as it is read: sentences, tables and pictures in one language, as plain data',
    ),
  },
})

export const getReportTable = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/report.csv',
  access: 'anyone',
  request: {
    params: waveId,
    query: reportQuery.extend({ locale: z.enum(LOCALES).default('en') }),
  },
  responses: {
    200: { description: 'What the report shows', content: { 'text/csv': { schema: z.string() } } },
  },
})

export const startIndexRun = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/index-runs',
  access: 'analyse',
  request: {
    params: waveId,
    body: jsonBody(
      z.strictObject({
        innerWeights: z.enum(['path', 'centroid', 'factorial']),
        missing: z.enum(['mean', 'listwise', 'pairwise', 'em']),
        consistent: z.boolean(),
        includePartials: z.boolean(),
        interval: z.enum(['percentile', 'bca', 'studentised']).default('percentile'),
        sparse: z.enum(['leftOut', 'kept']).default('leftOut'),
        flagged: z.literal('without').optional(),
        among: z.string().max(100).optional(),
        resamples: z.number().int().min(100).max(50_000),
        seed: z.number().int().min(0).max(0x7fffffff).optional(),
      }),
    ),
  },
  responses: {
    202: answer(z.object({ jobId: z.string() }), 'A bootstrap whose run will be stored'),
  },
})

export const getIndexRun = declareRoute({
  method: 'get',
  path: '/api/index-runs/{runId}',
  access: 'anyone',
  request: { params: z.object({ runId: z.string() }) },
  responses: {
    200: answer(indexRun.extend({ report: schemaOf('SurveyReport') }), 'One stored run'),
  },
})

export const repeatIndexRun = declareRoute({
  method: 'post',
  path: '/api/index-runs/{runId}/repetition',
  access: 'analyse',
  request: { params: z.object({ runId: z.string() }) },
  responses: {
    202: answer(
      z.object({ jobId: z.string() }),
      'Computes the run again; the job says whether every byte is the same, or why it cannot be',
    ),
  },
})
