import { z } from '@hono/zod-openapi'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { wave } from '../waves/wave.contract.ts'

export const getDemo = declareRoute({
  method: 'get',
  path: '/api/demo',
  access: 'anyone',
  responses: {
    200: answer(
      z.object({ waves: z.array(wave) }),
      'The waves of the demo study, newest first; none once it has been deleted',
    ),
  },
})

export const deleteDemo = declareRoute({
  method: 'delete',
  path: '/api/demo',
  access: 'administer',
  responses: { 200: answer(z.object({ deleted: z.boolean() }), 'Gone with all its answers') },
})
