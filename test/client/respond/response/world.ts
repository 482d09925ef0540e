import { type Answers, plainAnswers, sameAnswers } from '#client/respond/response/answers.ts'
import {
  isAnsweredMark,
  type LocalRecord,
  newResponse,
} from '#client/respond/response/local-response.ts'
import { parseLocalRecord } from '#client/respond/response/local-storage.ts'
import { type ResponseStore, startResponseStore } from '#client/respond/response/response-store.ts'
import type { Reply, Sending } from '#client/respond/response/sending.ts'

/** The server as the contract describes it, for one response. */
export class Server {
  draft: { revision: number; answers: Answers; locale: string } | undefined
  submissions: Answers[] = []

  answer(sending: Sending): Reply {
    const { draft } = this
    const [submitted] = this.submissions
    switch (sending.kind) {
      case 'resume':
        if (submitted) return { kind: 'answeredBefore' }
        return draft
          ? { kind: 'resumed', revision: draft.revision, answers: draft.answers, locale: 'en' }
          : { kind: 'nothingSaved' }
      case 'save': {
        if (submitted) return { kind: 'answeredBefore' }
        const { revision, answers, locale } = sending
        const kept = draft?.revision ?? 0
        if (draft && revision === kept && sameAnswers(draft.answers, answers)) {
          return { kind: 'saved', revision }
        }
        if (revision !== kept + 1) {
          return { kind: 'stale', revision: kept, answers: draft?.answers ?? {} }
        }
        this.draft = { revision, answers, locale }
        return { kind: 'saved', revision }
      }
      case 'submit': {
        if (submitted) {
          const isSame = sameAnswers(submitted, sending.answers)
          return isSame ? { kind: 'received' } : { kind: 'answeredBefore' }
        }
        if (sending.answers.a === REFUSED) {
          return { kind: 'refused', problems: [{ question: 'a', code: 'required' }] }
        }
        this.submissions.push(sending.answers)
        this.draft = undefined
        return { kind: 'received' }
      }
    }
  }
}

/** As an answer to `a`, something that the questionnaire does not allow. */
export const REFUSED = 9

interface Request {
  readonly sending: Sending
  readonly resolve: (reply: Reply) => void
  /** What the server answered, once the request has reached it. */
  reply?: Reply
}

/** One tab of the browser: a store with its requests, its timer and its unseen storage events. */
export class Tab {
  readonly requests: Request[] = []
  timer: (() => void) | undefined
  unseenEvents = 0
  /** None where the page only says that the link was answered. */
  store: ResponseStore | undefined
  private watcher: () => void = () => {}
  private readonly world: World

  constructor(world: World) {
    this.world = world
    this.open()
  }

  open() {
    const { world } = this
    this.requests.length = 0
    this.unseenEvents = 0
    const found = parseLocalRecord(world.stored)
    this.store = undefined
    if (found && isAnsweredMark(found)) return
    const begun = found ?? newResponse('anonymous', 'en', world.tick())
    this.store = startResponseStore(begun, {
      storage: {
        lasting: () => true,
        read: () => parseLocalRecord(world.stored),
        write: record => world.write(this, record),
        watch: changed => {
          this.watcher = changed
          return () => {
            this.watcher = () => {}
          }
        },
      },
      send: sending => new Promise(resolve => this.requests.push({ sending, resolve })),
      later: (_, work) => {
        this.timer = work
        return () => {
          this.timer = undefined
        }
      },
    })
  }

  answers(): Answers {
    return plainAnswers(this.store?.state().response.answers ?? {})
  }

  seeEvents() {
    if (this.unseenEvents === 0) return
    this.unseenEvents = 0
    this.watcher()
  }

  passTime() {
    const { timer } = this
    this.timer = undefined
    timer?.()
  }

  /** The request reaches the server; its answer is on the way. */
  reach() {
    const [request] = this.requests
    if (request && !request.reply) request.reply = this.world.server.answer(request.sending)
  }

  /** The answer arrives, or the connection breaks before or after the server has had it. */
  settle(isLost: boolean) {
    const request = this.requests.shift()
    if (!request) return
    const lost: Reply = { kind: 'unreachable', trouble: 'network' }
    request.resolve(isLost ? lost : (request.reply ?? lost))
  }
}

/** Tabs of one browser on one link, and the server they talk to. */
export class World {
  readonly server = new Server()
  readonly tabs: Tab[] = []
  stored: string | null = null
  writes = 0
  private now = 1_000

  constructor(tabs: number) {
    for (let count = 0; count < tabs; count++) this.tabs.push(new Tab(this))
  }

  tick(): number {
    this.now += 1
    return this.now
  }

  write(writer: Tab, record: LocalRecord | undefined) {
    const text = record === undefined ? null : JSON.stringify(record)
    if (text === this.stored) return
    this.writes += 1
    this.stored = text
    for (const tab of this.tabs) if (tab !== writer) tab.unseenEvents += 1
  }
}
