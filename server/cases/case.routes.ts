import { stream } from 'hono/streaming'
import type { Person } from '../auth/person.ts'
import { mayCall } from '../auth/role.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import * as contract from './case.contract.ts'
import { addEvent, type CaseFilter, findCase, listCases } from './case.queries.ts'
import { ageBuckets, countBy, countOpenByDay, countOverdue } from './case-count.queries.ts'
import { CASE_STATES } from './case-state.ts'
import { casesCsv } from './cases-csv.ts'
import { changeCase } from './change-case.ts'
import { listColleagues } from './colleague.queries.ts'
import { today } from './due-day.ts'
import { caseReader, viewCase, viewListed } from './view-case.ts'

export function caseRoutes(deps: Deps) {
  const { store, clock } = deps
  return apiRouter()
    .openapi(contract.listCases, async c => {
      const { before, limit, ...query } = c.req.valid('query')
      const reader = await caseReader(deps, seesPersons(await c.var.person()))
      const cases = await listCases(store.read, filterOf(query, reader.today), { before, limit })
      return c.json(
        {
          cases: cases.map(listed => viewListed(listed, reader)),
          next: cases.length === limit ? (cases.at(-1)?.number ?? null) : null,
        },
        200,
      )
    })
    .openapi(contract.summarizeCases, async c => {
      const day = today(await organisationTimeZone(store.read), clock())
      const of = { waveId: c.req.valid('query').wave }
      return c.json(
        {
          states: await countBy(store.read, 'state', of),
          causes: await countBy(store.read, 'cause', of),
          ages: ageBuckets(await countOpenByDay(store.read, of), day),
          overdue: await countOverdue(store.read, day, of),
        },
        200,
      )
    })
    .openapi(contract.exportCases, async c => {
      const reader = await caseReader(deps, true)
      const filter = filterOf(c.req.valid('query'), reader.today)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', 'attachment; filename="cases.csv"')
      return stream(c, async out => {
        for await (const lines of casesCsv(store, filter, reader)) await out.write(lines)
      })
    })
    .openapi(contract.getCase, async c => {
      const { caseId } = c.req.valid('param')
      return c.json(await viewCase(deps, caseId, seesPersons(await c.var.person())), 200)
    })
    .openapi(contract.changeCase, async c => {
      const { caseId } = c.req.valid('param')
      const changes = c.req.valid('json')
      const by = await c.var.person()
      if (!by) throw new Problem('sign-in-needed')
      await store.write(trx => changeCase(trx, deps, caseId, changes, by))
      return c.json(await viewCase(deps, caseId, true), 200)
    })
    .openapi(contract.addNote, async c => {
      const { caseId } = c.req.valid('param')
      const { text } = c.req.valid('json')
      const by = (await c.var.person())?.name ?? null
      await store.write(async trx => {
        if (!(await findCase(trx, caseId))) throw new Problem('not-found')
        await store.dialect.hold(trx, `case ${caseId}`, 'alone')
        await addEvent(trx, caseId, { kind: 'note', text }, { at: clock().toISOString(), by })
      })
      return c.json(await viewCase(deps, caseId, true), 201)
    })
    .openapi(contract.listOwners, async c => {
      const colleagues = await listColleagues(store.read)
      return c.json(
        colleagues.map(({ id, name }) => ({ id, name })),
        200,
      )
    })
}

const seesPersons = (person: Person | undefined): boolean => mayCall('field', person?.role)

interface Query {
  readonly state?: string
  readonly owner?: string
  readonly cause?: string
  readonly wave?: string
  readonly overdue?: 'yes'
}

function filterOf({ state, owner, cause, wave, overdue }: Query, today: string): CaseFilter {
  const wanted = state?.split(',')
  return {
    ...(wanted && { states: CASE_STATES.filter(known => wanted.includes(known)) }),
    ...(owner !== undefined && { ownerId: owner }),
    ...(cause !== undefined && { cause }),
    ...(wave !== undefined && { waveId: wave }),
    ...(overdue && { overdueOn: today }),
  }
}
