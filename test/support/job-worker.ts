import { setTimeout } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { pino } from 'pino'
import { openAuth } from '#server/auth/auth.ts'
import { linkKeyOf } from '#server/auth/secret.ts'
import type { Database, Store } from '#server/database/database.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { readEnv } from '#server/env.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'

/**
 * A process that does nothing but jobs. With KILLED_IN it is killed in the middle of one, in a
 * transaction that has written and is not committed; with LATER_MS its clock is ahead, so that it
 * need not wait for the lease of one that was killed.
 */
type Middle = 'check' | 'commit' | 'queue'

const reached: Readonly<Record<Middle, (trx: Transaction<Database>) => Promise<boolean>>> = {
  check: async trx => (await imports(trx)).some(({ state }) => state === 'checked'),
  commit: async trx => (await imports(trx)).some(({ committedRow }) => committedRow > 5000),
  queue: async trx => {
    const mails = await trx.selectFrom('invitationMail').select('invitationId').execute()
    return mails.length > 1000
  },
}

const env = readEnv(process.env)
const middle = Object.keys(reached).find((key): key is Middle => key === process.env.KILLED_IN)
const later = Number(process.env.LATER_MS ?? 0)
const clock = () => new Date(Date.now() + later)
const opened = await openDatabase(env)
const store: Store = middle ? mortal(opened, reached[middle]) : opened
const secret = 'x'.repeat(32)
const publicUrl = 'http://assay.test'
const auth = await openAuth({ store, secret, publicUrl })
const log = pino({ level: 'error' })
const linkKey = linkKeyOf(secret)
const deps = { store, auth, clock, publicUrl, linkKey, allowances: new Map(), log }
const runner = runJobs({ store, handlers: jobHandlers(deps), clock, log })
process.once('SIGTERM', async () => {
  await runner.stop()
  await opened.close()
  process.exit(0)
})

function mortal(whole: Store, isMiddle: (trx: Transaction<Database>) => Promise<boolean>): Store {
  return {
    ...whole,
    write: work =>
      whole.write(async trx => {
        const done = await work(trx)
        if (await isMiddle(trx)) {
          process.kill(process.pid, 'SIGKILL')
          await setTimeout(60_000)
        }
        return done
      }),
  }
}

function imports(trx: Transaction<Database>) {
  return trx.selectFrom('customerImport').select(['state', 'committedRow']).execute()
}
