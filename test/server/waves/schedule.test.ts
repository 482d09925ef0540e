import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waveAnswers } from '#server/responses/wave-answers.ts'
import { openAndCloseDueWaves } from '#server/waves/open-and-close-due-waves.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { smallSurveyText } from '../../support/small-survey.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const answers = { trust: 7 }

describe.each(DIALECTS)('the hours of waves on %s', dialect => {
  let test: TestApp
  let headers: { readonly cookie: string }
  let surveyId: string
  let versionId: string
  let now: Date

  beforeAll(async () => {
    now = new Date('2027-03-01T08:00:00Z')
    test = await testApp(dialect, { clock: () => now })
    headers = await test.as('administrator')
    expect((await call('PUT', '/api/time-zone', { timeZone: 'Europe/Berlin' })).status).toBe(200)
    const survey = await post('/api/surveys', { definition: smallSurveyText })
    surveyId = survey.id
    const version = await post(`/api/surveys/${surveyId}/versions`, {
      revision: survey.draftRevision,
    })
    versionId = version.id
  })
  afterAll(() => test.close())

  const call = (method: string, path: string, body?: unknown) =>
    test.call(method, path, { headers, body })
  const post = async (path: string, body?: unknown): Promise<Json> => {
    const { status, body: answer } = await call('POST', path, body)
    if (status >= 400) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const plan = (more: object = {}) =>
    call('POST', `/api/surveys/${surveyId}/waves`, {
      name: 'Spring',
      privacy: 'identified',
      ...more,
    })
  const change = (id: string, body: object) => call('PATCH', `/api/waves/${id}`, body)
  const view = async (id: string): Promise<Json> => (await call('GET', `/api/waves/${id}`)).body
  const sweep = () => openAndCloseDueWaves(test.deps, waveAnswers)
  const tokenOf = ({ link }: Json) => link.split('/').at(-1)

  it('are those of the organisation, and lie ahead in their order', async () => {
    const { body } = await plan({ opensAt: '2027-03-28T09:00', closesAt: '2027-04-10T18:00' })
    expect(body).toMatchObject({
      state: 'scheduled',
      opensAt: '2027-03-28T07:00:00.000Z',
      closesAt: '2027-04-10T16:00:00.000Z',
      timeZone: 'Europe/Berlin',
    })
    expect((await plan({ opensAt: '2027-03-01T08:59' })).body.code).toBe('wave-times')
    expect((await plan({ closesAt: '2027-03-01T09:00' })).body.code).toBe('wave-times')
    const wrong = { opensAt: '2027-03-28T09:00', closesAt: '2027-03-28T08:00' }
    expect((await plan(wrong)).body).toMatchObject({ code: 'wave-times', details: 'closesAt' })
    expect((await plan({ opensAt: '2027-02-29T09:00' })).body.code).toBe('invalid-request')
    expect((await change(body.id, { opensAt: null })).body).toMatchObject({
      state: 'draft',
      opensAt: null,
    })
    const deleted = await call('DELETE', `/api/waves/${body.id}`)
    expect(deleted.body).toEqual({ surveyId })
    expect((await call('GET', `/api/waves/${body.id}`)).status).toBe(404)
  })

  it('open and close a wave once, also when nobody was there at the hour', async () => {
    now = new Date('2027-03-01T08:00:00Z')
    const wave = (await plan({ opensAt: '2027-03-02T09:00', closesAt: '2027-03-05T09:00' })).body
    const token = tokenOf(wave)
    expect((await test.call('GET', `/api/links/${token}`)).body.state).toBe('scheduled')
    now = new Date('2027-03-02T07:59:59Z')
    await sweep()
    expect((await view(wave.id)).state).toBe('scheduled')
    // The server was down at nine, and two of them wake up at noon.
    now = new Date('2027-03-02T11:00:00Z')
    await Promise.all([sweep(), sweep(), sweep()])
    const opened = await view(wave.id)
    expect(opened).toMatchObject({ state: 'open', openedAt: now.toISOString() })
    const begun = respondent(test, token)
    await begun.save(1, answers)

    // At the hour of closing nobody is let in, whether anybody has closed it or not.
    now = new Date('2027-03-05T08:00:00Z')
    expect((await test.call('GET', `/api/links/${token}`)).body.state).toBe('closed')
    expect((await begun.submit(answers)).body.code).toBe('wave-not-open')
    expect((await view(wave.id)).counts).toMatchObject({ started: 1, partial: 0 })
    now = new Date('2027-03-05T12:00:00Z')
    await Promise.all([sweep(), sweep(), sweep()])
    const closed = await view(wave.id)
    expect(closed).toMatchObject({
      state: 'closed',
      closedAt: now.toISOString(),
      counts: { started: 0, partial: 1, complete: 0 },
    })
    now = new Date('2027-03-06T12:00:00Z')
    await sweep()
    expect(await view(wave.id)).toEqual(closed)
  })

  it('may be put off while it is open, and then the earlier hour does nothing', async () => {
    now = new Date('2027-03-01T08:00:00Z')
    const { id } = (await plan({ closesAt: '2027-03-03T09:00' })).body
    await post(`/api/waves/${id}/opening`)
    expect((await change(id, { opensAt: '2027-03-02T09:00' })).body.code).toBe(
      'wave-already-opened',
    )
    await change(id, { closesAt: '2027-03-04T09:00', name: 'Spring, longer' })
    now = new Date('2027-03-03T09:00:00Z')
    await sweep()
    expect(await view(id)).toMatchObject({ state: 'open', name: 'Spring, longer' })
    now = new Date('2027-03-04T09:00:00Z')
    await sweep()
    expect((await view(id)).state).toBe('closed')
    expect((await change(id, { closesAt: null })).body.code).toBe('wave-already-opened')
    expect((await change(id, { name: 'Spring' })).body.name).toBe('Spring')
    expect((await call('DELETE', `/api/waves/${id}`)).body.code).toBe('wave-already-opened')
  })

  it('let those who have begun finish in a pause, and nobody new begin', async () => {
    now = new Date('2027-03-01T08:00:00Z')
    const wave = (await plan()).body
    const pause = (method: string) => call(method, `/api/waves/${wave.id}/pause`)
    expect((await pause('POST')).body.code).toBe('wave-not-open')
    await post(`/api/waves/${wave.id}/opening`)
    const [saves, submits, waits] = [1, 2, 3].map(() => respondent(test, tokenOf(wave)))
    for (const page of [saves, submits, waits]) await page?.save(1, answers)
    expect((await pause('POST')).body).toMatchObject({
      state: 'paused',
      pausedAt: now.toISOString(),
    })
    now = new Date('2027-03-01T09:00:00Z')
    expect((await pause('POST')).body.pausedAt).toBe('2027-03-01T08:00:00.000Z')
    const link = await test.call('GET', `/api/links/${tokenOf(wave)}`)
    expect(link.body.state).toBe('paused')
    // Whoever has begun goes on with it; the page knows whether this device has.
    expect(link.body).toHaveProperty('definition')
    expect((await saves?.save(2, { trust: 8 }))?.status).toBe(200)
    expect((await submits?.submit(answers))?.status).toBe(201)
    const late = respondent(test, tokenOf(wave))
    expect((await late.save(1, answers)).body.code).toBe('wave-paused')
    expect((await late.submit(answers)).body.code).toBe('wave-paused')
    expect((await pause('DELETE')).body).toMatchObject({ state: 'open', pausedAt: null })
    expect((await late.submit(answers)).status).toBe(201)
    await pause('POST')
    expect((await post(`/api/waves/${wave.id}/closing`)).counts).toEqual({
      started: 0,
      partial: 2,
      complete: 2,
    })
  })

  it('move to a newer version only before the opening; answers stay with their own', async () => {
    now = new Date('2027-03-01T08:00:00Z')
    const fielded = (await plan()).body
    const planned = (await plan()).body
    await post(`/api/waves/${fielded.id}/opening`)
    const page = respondent(test, tokenOf(fielded))
    await page.save(1, { trust: 9 })
    const definition = smallSurveyText.replaceAll('"trust"', '"faith"')
    await call('PUT', `/api/surveys/${surveyId}/draft`, { revision: 1, definition })
    // A changed draft touches nobody.
    expect((await page.save(2, { trust: 8 })).status).toBe(200)
    const newer = await post(`/api/surveys/${surveyId}/versions`, { revision: 2 })
    expect((await page.submit({ trust: 8 })).status).toBe(201)
    expect((await respondent(test, tokenOf(fielded)).submit({ faith: 8 })).status).toBe(422)
    const moved = { versionId: newer.id }
    expect((await change(fielded.id, moved)).body.code).toBe('wave-already-opened')
    expect((await change(planned.id, moved)).body.versionNumber).toBe(newer.number)
    expect((await change(planned.id, { versionId: 'none' })).body.code).toBe('not-found')
    await post(`/api/waves/${planned.id}/opening`)
    expect((await respondent(test, tokenOf(planned)).submit({ faith: 8 })).status).toBe(201)
    const stored = await test.deps.store.read
      .selectFrom('surveyResponse')
      .select('answers')
      .where('waveId', '=', fielded.id)
      .execute()
    expect(stored.map(({ answers }) => JSON.parse(answers))).toEqual([{ trust: 8 }])
  })

  describe('of a schedule', () => {
    const monthly = {
      namePattern: 'Pulse {year}-{month} ({number})',
      privacy: 'anonymous',
      recurrence: { every: 'month', day: { nth: 1, weekday: 1 }, at: '09:00' },
      startsOn: '2027-04-01',
      openDays: 14,
      versionId: null,
      targetComplete: 200,
      closeAtTarget: false,
      quotas: [],
    }
    const wavesOf = async (scheduleId: string): Promise<Json[]> =>
      (await call('GET', `/api/surveys/${surveyId}/waves`)).body
        .filter((wave: Json) => wave.scheduleId === scheduleId)
        .reverse()

    it('plan each next wave once, and leave out turns that nobody was there for', async () => {
      now = new Date('2027-03-01T08:00:00Z')
      const made = await post(`/api/surveys/${surveyId}/wave-schedules`, monthly)
      expect(made.next.map(({ opensAt, name }: Json) => [opensAt, name])).toEqual([
        ['2027-04-05T07:00:00.000Z', 'Pulse 2027-04 (1)'],
        ['2027-05-03T07:00:00.000Z', 'Pulse 2027-05 (2)'],
        ['2027-06-07T07:00:00.000Z', 'Pulse 2027-06 (3)'],
        ['2027-07-05T07:00:00.000Z', 'Pulse 2027-07 (4)'],
      ])
      expect(await wavesOf(made.id)).toMatchObject([
        {
          name: 'Pulse 2027-04 (1)',
          state: 'scheduled',
          opensAt: '2027-04-05T07:00:00.000Z',
          closesAt: '2027-04-19T07:00:00.000Z',
          targetComplete: 200,
        },
      ])
      now = new Date('2027-04-05T07:00:00Z')
      await Promise.all([sweep(), sweep(), sweep()])
      await sweep()
      expect((await wavesOf(made.id)).map(({ name, state }) => [name, state])).toEqual([
        ['Pulse 2027-04 (1)', 'open'],
        ['Pulse 2027-05 (2)', 'scheduled'],
      ])
      // Down from April to July: the second opens late and is over, June is left out.
      now = new Date('2027-07-01T08:00:00Z')
      await Promise.all([sweep(), sweep()])
      await sweep()
      expect((await wavesOf(made.id)).map(({ name, state }) => [name, state])).toEqual([
        ['Pulse 2027-04 (1)', 'closed'],
        ['Pulse 2027-05 (2)', 'closed'],
        ['Pulse 2027-07 (3)', 'scheduled'],
      ])
      const [july] = (await wavesOf(made.id)).slice(-1)
      await call('DELETE', `/api/waves/${july.id}`)
      await sweep()
      const [august] = (await wavesOf(made.id)).slice(-1)
      expect(august).toMatchObject({ name: 'Pulse 2027-08 (3)', state: 'scheduled' })

      expect((await post(`/api/wave-schedules/${made.id}/end`)).surveyId).toBe(surveyId)
      now = new Date('2027-09-01T08:00:00Z')
      await sweep()
      expect((await wavesOf(made.id)).map(({ state }) => state)).toEqual([
        'closed',
        'closed',
        'draft',
      ])
      const [shown] = (await call('GET', `/api/surveys/${surveyId}/wave-schedules`)).body
      expect(shown).toMatchObject({ id: made.id, next: [], waves: 3 })
    })

    it('change for the waves to come, go on after their end, and keep what has opened', async () => {
      now = new Date('2028-01-03T08:00:00Z')
      const start = { ...monthly, startsOn: '2028-02-01' }
      const made = await post(`/api/surveys/${surveyId}/wave-schedules`, start)
      now = new Date('2028-02-07T08:00:00Z')
      await sweep()
      const [opened, waiting] = await wavesOf(made.id)
      expect([opened.state, waiting.name]).toEqual(['open', 'Pulse 2028-03 (2)'])
      const put = (body: object) => call('PUT', `/api/wave-schedules/${made.id}`, body)
      const quotas = [
        { subject: { question: 'overall' }, cells: [{ from: 1, to: 5, capacity: 40 }] },
      ]
      // The last Sunday of March: at two the clocks in Berlin are put forward.
      const changed = await put({
        ...start,
        namePattern: 'Spring {year}',
        recurrence: { every: 'year', month: 3, day: { nth: 'last', weekday: 7 }, at: '02:30' },
        openDays: 7,
        endsOn: '2029-12-31',
        targetComplete: 60,
        closeAtTarget: true,
        quotas,
      })
      expect(changed.body).toMatchObject({
        namePattern: 'Spring {year}',
        timeZone: 'Europe/Berlin',
        closeAtTarget: true,
        quotas: [{ subject: { question: 'overall' }, cells: [{ from: 1, to: 5, capacity: 40 }] }],
        next: [
          {
            name: 'Spring 2028',
            waveId: waiting.id,
            opensAt: '2028-03-26T01:30:00.000Z',
            closesAt: '2028-04-02T00:30:00.000Z',
          },
          { name: 'Spring 2029', waveId: null, opensAt: '2029-03-25T01:30:00.000Z' },
        ],
      })
      const [same, planned, ...more] = await wavesOf(made.id)
      expect(more).toEqual([])
      expect(same).toEqual(opened)
      expect(planned).toMatchObject({
        id: waiting.id,
        link: waiting.link,
        name: 'Spring 2028',
        opensAt: '2028-03-26T01:30:00.000Z',
        targetComplete: 60,
        quotas: [{ cells: [{ capacity: 40, taken: 0 }] }],
      })
      // After the last turn it is over by itself; another end lets it go on.
      now = new Date('2028-03-26T01:30:00Z')
      await sweep()
      now = new Date('2029-03-25T01:30:00Z')
      await sweep()
      await sweep()
      const shown = async () =>
        (await call('GET', `/api/surveys/${surveyId}/wave-schedules`)).body.find(
          ({ id }: Json) => id === made.id,
        )
      expect(await shown()).toMatchObject({ endedAt: now.toISOString(), next: [], waves: 3 })
      expect((await put({ ...start, endsOn: '2029-03-25' })).body).toMatchObject({
        code: 'wave-times',
        details: 'endsOn',
      })
      expect((await put({ ...start, endsOn: '2029-04-30' })).body).toMatchObject({
        endedAt: null,
        next: [{ name: 'Pulse 2029-04 (4)', opensAt: '2029-04-02T07:00:00.000Z' }],
      })
      const wrong = [{ subject: { question: 'nothing' }, cells: [{ values: [1], capacity: 1 }] }]
      expect((await put({ ...start, quotas: wrong })).body.code).toBe('invalid-quota')
      expect((await call('PUT', '/api/wave-schedules/none', start)).status).toBe(404)
      await post(`/api/wave-schedules/${made.id}/end`)
    })

    it('are shown before they are made, by the clocks of the place', async () => {
      now = new Date('2027-03-01T08:00:00Z')
      const { body } = await call('POST', '/api/wave-schedule-turns', {
        recurrence: { every: 'week', weekday: 7, at: '09:00' },
        startsOn: '2027-03-21',
        endsOn: '2027-03-28',
        openDays: 3,
      })
      expect(body).toEqual({
        timeZone: 'Europe/Berlin',
        next: [
          { opensAt: '2027-03-21T08:00:00.000Z', closesAt: '2027-03-24T08:00:00.000Z' },
          { opensAt: '2027-03-28T07:00:00.000Z', closesAt: '2027-03-31T07:00:00.000Z' },
        ],
      })
    })

    it('open with the newest version of their day, or with the one that is pinned', async () => {
      now = new Date('2027-10-01T08:00:00Z')
      const start = { ...monthly, startsOn: '2027-11-01', openDays: 1 }
      const newest = await post(`/api/surveys/${surveyId}/wave-schedules`, start)
      const pinned = await post(`/api/surveys/${surveyId}/wave-schedules`, { ...start, versionId })
      const survey = (await call('GET', `/api/surveys/${surveyId}`)).body
      const definition = smallSurveyText.replace('Phone', 'Mobile')
      await call('PUT', `/api/surveys/${surveyId}/draft`, {
        revision: survey.draftRevision,
        definition,
      })
      const version = await post(`/api/surveys/${surveyId}/versions`, {
        revision: survey.draftRevision + 1,
      })
      now = new Date('2027-11-01T08:00:00Z')
      await sweep()
      expect((await wavesOf(newest.id))[0]).toMatchObject({ state: 'open', versionId: version.id })
      expect((await wavesOf(pinned.id))[0]).toMatchObject({ state: 'open', versionId })
    })

    it.each([
      { recurrence: { every: 'month', day: { date: 31 }, at: '09:00' } },
      { recurrence: { every: 'month', day: { date: 1 }, at: '24:00' } },
      { recurrence: { every: 'quarter', month: 4, day: { date: 1 }, at: '09:00' } },
      { startsOn: '2027-02-30' },
      { openDays: 0 },
      { namePattern: '' },
    ])('are not made from %j', async more => {
      const { body } = await call('POST', `/api/surveys/${surveyId}/wave-schedules`, {
        ...monthly,
        ...more,
      })
      expect(body.code).toBe('invalid-request')
    })
  })
})
