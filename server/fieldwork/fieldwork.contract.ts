import { z } from '@hono/zod-openapi'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'

const count = z.number().int()
const rate = z.number().optional()

/** Counts by value; null is hidden, because the group is too small. */
const breakdown = z.array(z.object({ value: z.string().nullable(), count: count.nullable() }))

const invited = z.object({
  total: count,
  /** AAPOR 2023; `wave-dispositions.ts` says what counts as what. */
  dispositions: z.object({
    complete: count,
    partial: count,
    refusal: count,
    nonContact: count,
    other: count,
    unknownHousehold: count,
    unknownOther: count,
    ineligible: count,
  }),
  rates: z.object({
    eligibility: rate,
    rr1: rate,
    rr2: rate,
    rr3: rate,
    rr4: rate,
    rr5: rate,
    rr6: rate,
    coop1: rate,
    coop2: rate,
    coop3: rate,
    coop4: rate,
    ref1: rate,
    ref2: rate,
    ref3: rate,
    con1: rate,
    con2: rate,
    con3: rate,
  }),
  /** From which share of the items on an answer counts as partial. */
  partialFrom: z.number(),
})

const answeringTime = z.object({
  n: count,
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  /** Seconds; the last one has no end. */
  bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count })),
})

const page = z.object({
  name: z.string(),
  title: localizedText.optional(),
  /** Who has come as far as this page. */
  reached: count,
  /** Who left on it and has not come back for half an hour. */
  left: count,
  /** Who is on it at this moment. */
  answering: count,
})

export const fieldwork = z.object({
  counts: z.object({
    started: count,
    partial: count,
    complete: count,
    overQuota: count,
    screenedOut: count,
  }),
  /** Who came to the end, wanted or not, by starts. */
  completionRate: rate,
  /** Absent where nobody was invited: an open link has no known number of those who were asked. */
  invited: invited.optional(),
  /** Complete responses by day; in an anonymous wave by the day in Greenwich. */
  days: z.array(z.object({ day: z.string(), count })),
  /** Absent where too few times are known to show them. */
  time: answeringTime.optional(),
  /**
   * Who has opened it over a link, on a device that had not begun it, and who of them has answered
   * nothing so far; absent where nobody was counted.
   */
  opened: z.object({ people: count, silent: count }).optional(),
  pages: z.array(page),
  /** Who left, or is answering, on a page that nobody knows. */
  elsewhere: count,
  devices: breakdown,
  channels: breakdown,
  languages: breakdown,
  /** Groups of fewer are hidden; absent where nothing has to be. */
  minimumBase: count.optional(),
})

export const getFieldwork = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/fieldwork',
  access: 'read',
  request: { params: z.object({ waveId: z.string() }) },
  responses: { 200: answer(fieldwork, 'How a wave goes: who answers, how fast, and who leaves') },
})
