import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Channel, CONSENT_WORDS, REACHED_BY } from '../customers/channel.ts'
import { listAttributes } from '../customers/customer-attribute.queries.ts'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { filterSql } from '../segments/filter-sql.ts'
import { findFrozenSegment, findSegment } from '../segments/segment.queries.ts'
import type { FrameRule } from './frame.ts'
import type { SamplePlan, Stratifier } from './plan.ts'

/**
 * A condition on "customer": has a complaint that is open, or that was made at or after this moment.
 * The concern that stores complaints provides it.
 */
export type RecentComplaint = (since: string) => RawBuilder<boolean>

const DAY = 24 * 60 * 60 * 1000

export interface FrameQuestion {
  readonly waveId: string
  readonly plan: SamplePlan
  readonly hasComplained: RecentComplaint
  readonly now: Date
}

/** Everything that decides about a customer, as columns on "customer". */
export interface FrameColumns {
  readonly lost: RawBuilder<FrameRule | null>
  readonly channel: RawBuilder<Channel | null>
  readonly strata: readonly RawBuilder<string | null>[]
}

export interface FrameRow {
  readonly id: string
  readonly lost: FrameRule | null
  readonly channel: Channel | null
  readonly language: string | null
  readonly emailKey: string | null
  readonly phoneKey: string | null
  readonly first: string | null
  readonly second: string | null
}

export async function frameColumns(
  { read: db, dialect }: Pick<Store, 'read' | 'dialect'>,
  { waveId, plan, hasComplained, now }: FrameQuestion,
): Promise<FrameColumns> {
  const attributes = await listAttributes(db)
  const channel = channelSql(plan)
  const segment = plan.segmentId === null ? undefined : await memberSql(plan.segmentId)
  const ago = (days: number) => new Date(now.getTime() - days * DAY).toISOString()
  const rules: readonly (readonly [FrameRule, RawBuilder<boolean>])[] = [
    ['account', sql<boolean>`"customer"."kind" <> 'person'`],
    ...(segment ? [['segment', sql<boolean>`not (${segment})`] as const] : []),
    [
      'retention',
      sql<boolean>`"customer"."retentionUntil" is not null and "customer"."retentionUntil" < ${now.toISOString().slice(0, 10)}`,
    ],
    ['do-not-contact', sql<boolean>`"customer"."doNotContact" = 1`],
    ['consent', sql<boolean>`"customer"."consent" <> 'granted'`],
    ['channel', sql<boolean>`(${channel}) is null`],
    ['already-invited', invitedSql(sql`"invitation"."waveId" = ${waveId}`)],
    [
      'quarantine',
      invitedSql(
        sql`"invitation"."state" <> 'withheld'
          and coalesce("invitation"."invitedAt", "invitation"."createdAt") > ${ago(plan.quarantineDays)}`,
      ),
    ],
    ['complaint', hasComplained(ago(plan.complaintDays))],
  ]
  const cases = rules.map(([rule, condition]) => sql`when ${condition} then ${sql.lit(rule)}`)
  return {
    lost: sql<FrameRule | null>`case ${sql.join(cases, sql` `)} end`,
    channel,
    strata: await Promise.all(plan.strata.map(stratumSql)),
  }

  /** Frozen for this wave, or else as the segment is now. */
  async function memberSql(segmentId: string): Promise<RawBuilder<boolean>> {
    if (await findFrozenSegment(db, segmentId, waveId))
      return sql<boolean>`exists (
        select 1 from "segmentMember" where "segmentMember"."waveId" = ${waveId}
        and "segmentMember"."segmentId" = ${segmentId}
        and "segmentMember"."customerId" = "customer"."id")`
    const segment = await findSegment(db, segmentId)
    if (!segment) throw new Problem('unknown-segment')
    return filterSql(JSON.parse(segment.filter), dialect, attributes)
  }

  async function stratumSql(by: Stratifier): Promise<RawBuilder<string | null>> {
    if ('field' in by) return sql<string | null>`nullif(${sql.ref(`customer.${by.field}`)}, '')`
    if ('attribute' in by) {
      const value = dialect.jsonValue(sql<string>`"customer"."attributes"`, by.attribute, 'text')
      return sql<string | null>`nullif(cast(${value} as text), '')`
    }
    const whens = await Promise.all(
      by.segments.map(async id => sql`when ${await memberSql(id)} then cast(${id} as text)`),
    )
    return sql<string | null>`case ${sql.join(whens, sql` `)} end`
  }
}

/** One stretch of the customers by age, everybody with what decides about them. */
export async function frameStretch(
  db: Kysely<Database>,
  { lost, channel, strata }: FrameColumns,
  after: string,
  rows: number,
): Promise<FrameRow[]> {
  const { rows: found } = await sql<FrameRow>`
    select "customer"."id", ${lost} as "lost", ${channel} as "channel",
      "customer"."language", "customer"."emailKey", "customer"."phoneKey",
      ${strata[0] ?? sql`null`} as "first", ${strata[1] ?? sql`null`} as "second"
    from "customer" where "customer"."id" > ${after} order by "customer"."id" limit ${rows}
  `.execute(db)
  return found
}

/** These customers with what decides about them now. */
export async function frameRowsOf(
  db: Kysely<Database>,
  { lost, channel }: FrameColumns,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FrameRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<FrameRow>`
    select "customer"."id", ${lost} as "lost", ${channel} as "channel", "customer"."language"
    from "customer" where "customer"."id" in (${sql.join(ids)})
  `.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}

export interface InvitedAddress extends Pick<FrameRow, 'emailKey' | 'phoneKey'> {
  /** The invitation's, within the wave. */
  readonly number: number
}

/** The addresses at which somebody is asked in this wave already, some after a number. */
export function invitedAddresses(
  db: Kysely<Database>,
  waveId: string,
  after: number,
  limit: number,
): Promise<InvitedAddress[]> {
  return db
    .selectFrom('invitation')
    .leftJoin('customer', 'customer.id', 'invitation.customerId')
    .select(['invitation.number', 'customer.emailKey', 'customer.phoneKey'])
    .where('invitation.waveId', '=', waveId)
    .where('invitation.number', '>', after)
    .orderBy('invitation.number')
    .limit(limit)
    .execute()
}

function invitedSql(condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from "invitation" where "invitation"."customerId" = "customer"."id" and ${condition})`
}

/** The first of the plan's channels that the customer has agreed to and can be reached by. */
function channelSql({ channels }: SamplePlan): RawBuilder<Channel | null> {
  const whens = channels.map(channel => {
    const words = CONSENT_WORDS[channel].map(
      word => sql`lower("customer"."consentChannels") like ${`%"${word}"%`}`,
    )
    const agreed = sql`("customer"."consentChannels" = '[]' or ${sql.join(words, sql` or `)})`
    const reachable = REACHED_BY[channel]
    const condition = reachable
      ? sql`${sql.ref(`customer.${reachable}`)} is not null and ${agreed}`
      : agreed
    return sql`when ${condition} then ${sql.lit(channel)}`
  })
  return sql<Channel | null>`case ${sql.join(whens, sql` `)} end`
}
