import { listAttributes } from '../customers/customer-attribute.queries.ts'
import { listPlace, readPlace, writePlace } from '../customers/page-place.ts'
import { viewCustomer } from '../customers/view-customer.ts'
import { newId } from '../database/new-id.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { countSegment, readMembers } from './read-segment.ts'
import * as contract from './segment.contract.ts'
import {
  deleteSegment,
  findSegment,
  insertSegment,
  listSegments,
  replaceSegment,
  type Segment,
} from './segment.queries.ts'
import { issueOf, type SegmentFilter } from './segment-filter.ts'

export function segmentRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(contract.listSegments, async c =>
      c.json((await listSegments(store.read)).map(view), 200),
    )
    .openapi(contract.addSegment, async c => {
      const { name, filter } = c.req.valid('json')
      await refuseIssue(filter)
      const now = clock().toISOString()
      const segment = {
        id: newId(),
        name,
        filter: JSON.stringify(filter),
        revision: 1,
        createdAt: now,
        updatedAt: now,
      }
      await store.write(trx => insertSegment(trx, segment))
      return c.json(view(segment), 201)
    })
    .openapi(contract.changeSegment, async c => {
      const { segmentId } = c.req.valid('param')
      const { name, filter, revision } = c.req.valid('json')
      await refuseIssue(filter)
      const to = { name, filter: JSON.stringify(filter), updatedAt: clock().toISOString() }
      const segment = await store.write(async trx => {
        const changed = await replaceSegment(trx, segmentId, revision, to)
        if (changed) return changed
        throw new Problem((await findSegment(trx, segmentId)) ? 'stale-revision' : 'not-found')
      })
      return c.json(view(segment), 200)
    })
    .openapi(contract.deleteSegment, async c => {
      const { segmentId } = c.req.valid('param')
      if (!(await store.write(trx => deleteSegment(trx, segmentId)))) throw new Problem('not-found')
      return c.body(null, 204)
    })
    .openapi(contract.countFilter, async c => {
      const { filter } = c.req.valid('json')
      await refuseIssue(filter)
      return c.json({ customers: await countSegment(store, filter) }, 200)
    })
    .openapi(contract.listMembers, async c => {
      const { after, limit } = c.req.valid('query')
      const segment = await findSegment(store.read, c.req.valid('param').segmentId)
      if (!segment) throw new Problem('not-found')
      const from = after === undefined ? undefined : readPlace(after, listPlace).id
      const { customers, next } = await readMembers(store, JSON.parse(segment.filter), from, limit)
      return c.json(
        { customers: customers.map(viewCustomer), next: next ? writePlace(next) : null },
        200,
      )
    })

  async function refuseIssue(filter: SegmentFilter): Promise<void> {
    const issue = issueOf(filter, await listAttributes(store.read))
    if (issue) {
      throw new Problem('invalid-request', { detail: issue.detail, details: { code: issue.code } })
    }
  }
}

function view({ filter, ...segment }: Segment) {
  return { ...segment, filter: JSON.parse(filter) as SegmentFilter }
}
