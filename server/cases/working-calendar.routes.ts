import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import * as contract from './working-calendar.contract.ts'
import { putWorkingCalendar, type WorkingCalendar, workingCalendar } from './working-calendar.ts'

export function workingCalendarRoutes({ store }: Deps) {
  return apiRouter()
    .openapi(contract.getWorkingCalendar, async c =>
      c.json(changeable(await workingCalendar(store.read)), 200),
    )
    .openapi(contract.putWorkingCalendar, async c => {
      const { weekend, holidays, workedDays } = c.req.valid('json')
      const calendar = {
        weekend: [...new Set(weekend)].sort(),
        holidays: inOrder(holidays),
        workedDays: inOrder(workedDays),
      }
      await store.write(trx => putWorkingCalendar(trx, calendar))
      return c.json(calendar, 200)
    })
}

const inOrder = <T extends { readonly day: string }>(days: readonly T[]): T[] =>
  days.toSorted((one, other) => (one.day < other.day ? -1 : 1))

const changeable = ({ weekend, holidays, workedDays }: WorkingCalendar) => ({
  weekend: [...weekend],
  holidays: [...holidays],
  workedDays: [...workedDays],
})
