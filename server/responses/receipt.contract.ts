import { z } from '@hono/zod-openapi'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

/**
 * A hundred random bits that the respondent's page makes and shows to the respondent alone; what is
 * stored with the answer is their hash. Anyone with the receipt can see that the response is stored,
 * and withdraw it, but not read it: nobody can be made to show what they answered.
 */
export const receipt = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/)

const request = {
  params: z.object({ token: z.string().max(64) }),
  /** In no address and in no log. */
  headers: z.object({ 'x-respondent-receipt': receipt }),
}

export const findAnswer = declareRoute({
  method: 'get',
  path: '/api/links/{token}/receipt',
  access: 'anyone',
  request,
  responses: {
    200: answer(
      z.object({ day: z.string().nullable() }),
      'The answer is stored; the day on which it was given (UTC)',
    ),
  },
})

export const withdrawAnswer = declareRoute({
  method: 'delete',
  path: '/api/links/{token}/receipt',
  access: 'anyone',
  request,
  responses: {
    200: answer(z.object({ erased: z.literal(true) }), 'Erased, with its row in the sample'),
  },
})
