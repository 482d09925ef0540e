import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import {
  type Kept,
  type Outcome,
  type RespondentModel,
  saved,
  submitted,
} from './respondent-model.ts'
import type { Reply, StoppingServer } from './stopping-server.ts'

/** The server, and who answers on it. */
export interface Answering {
  readonly server: StoppingServer
  readonly id: string
  readonly secret: string
}

type Command = fc.AsyncCommand<RespondentModel, Answering>
type Who = 0 | 1
type Act = 'save' | 'submit'

/** An answer is given on one of the devices; nothing is sent. */
const answer = (who: Who, question: string, value: number): Command => ({
  check: () => true,
  run: async ({ devices }) => {
    const { revision, answers } = devices[who]
    devices[who] = { revision, answers: { ...answers, [question]: value } }
  },
  toString: () => `${who} answers ${question} = ${value}`,
})

/** Sent, and the reply arrives; or it is lost on the way back, and the device knows nothing of it. */
const sent = (act: Act, who: Who, replyIsLost: boolean): Command => ({
  check: () => true,
  run: async (model, answering) => {
    const expected = expectedOf(act, model, who)
    const reply = await send(act, model, answering, who)
    expect(reply.status).toBe(expected.status)
    if (reply.body.code === 'stale-revision') expectKept(reply.body.details, expected.kept)
    model.kept = expected.kept
    if (!replyIsLost) hear(act, model, who, reply)
  },
  toString: () => `${who} ${act}s${replyIsLost ? ', and hears nothing' : ''}`,
})

/** The server stops while it has a request; whatever it has done of it, it has done whole. */
const stopDuring = (act: Act, who: Who): Command => ({
  check: () => true,
  run: async (model, answering) => {
    const { kept } = expectedOf(act, model, who)
    const unheard = send(act, model, answering, who).catch(() => undefined)
    await answering.server.restart()
    await unheard
    const found = await whatIsKept(answering)
    const isWhole = [model.kept, kept].some(state => isDeepStrictEqual(shown(state), found))
    expect(isWhole, JSON.stringify(found)).toBe(true)
    model.kept = isDeepStrictEqual(shown(kept), found) ? kept : model.kept
  },
  toString: () => `the server stops while ${who} ${act}s`,
})

/** The other device is taken up, or the page is loaded again: it goes on with what is kept. */
const resume = (who: Who): Command => ({
  check: () => true,
  run: async (model, answering) => {
    expect(await whatIsKept(answering)).toEqual(shown(model.kept))
    if (model.kept.submitted) return
    const { revision, answers } = model.kept
    model.devices[who] = { revision, answers }
  },
  toString: () => `${who} resumes`,
})

const who = fc.constantFrom<Who>(0, 1)
const act = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Act>('save') },
  { weight: 1, arbitrary: fc.constant<Act>('submit') },
)

export const respondentCommands = fc.commands<RespondentModel, Answering, false>(
  [
    fc
      .tuple(who, fc.constantFrom('speed', 'errors', 'overall'), fc.integer({ min: 1, max: 10 }))
      .map(args => answer(...args)),
    fc.tuple(act, who, fc.boolean()).map(args => sent(...args)),
    fc.tuple(act, who, fc.boolean()).map(args => sent(...args)),
    fc.tuple(act, who).map(args => stopDuring(...args)),
    who.map(resume),
  ],
  { maxCommands: 30 },
)

function expectedOf(act: Act, { kept, devices }: RespondentModel, who: Who): Outcome {
  return act === 'save' ? saved(kept, devices[who]) : submitted(kept, devices[who])
}

function send(
  act: Act,
  { devices }: RespondentModel,
  { server, id, secret }: Answering,
  who: Who,
): Promise<Reply> {
  const { revision, answers } = devices[who]
  return act === 'save'
    ? server.send('PUT', `/drafts/${id}`, secret, { revision: revision + 1, answers, locale: 'en' })
    : server.send('POST', '/responses', secret, { id, answers, locale: 'en' })
}

/** A device that hears of another's answers puts its own over them and counts on from there. */
function hear(act: Act, { kept, devices }: RespondentModel, who: Who, { status }: Reply): void {
  const { revision, answers } = devices[who]
  if (act === 'submit' || kept.submitted) return
  devices[who] =
    status === 200
      ? { revision: revision + 1, answers }
      : { revision: kept.revision, answers: { ...kept.answers, ...answers } }
}

function expectKept(details: unknown, { revision, answers, submitted }: Kept): void {
  expect(details).toEqual(
    submitted
      ? { revision: 0, answers: {}, submitted: true }
      : { revision, answers, submitted: false },
  )
}

/** As the server tells whoever comes back. */
async function whatIsKept({ server, id, secret }: Answering): Promise<unknown> {
  const { status, body } = await server.send('GET', `/drafts/${id}`, secret)
  if (status === 404) return undefined
  expect(status).toBe(200)
  return body.submitted
    ? { submitted: true }
    : { submitted: false, revision: body.revision, answers: body.answers }
}

function shown({ revision, answers, submitted }: Kept): unknown {
  if (submitted) return { submitted: true }
  return revision === 0 ? undefined : { submitted: false, revision, answers }
}
