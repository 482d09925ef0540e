import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import type { CompanyState } from './simulate-customers.ts'

export const DEMO_INSTRUMENT = 'ecsi'

const TITLE: LocalizedText = {
  default: 'Blue Heron Mobile (demo): customer satisfaction',
  'zh-cn': '青鹭通信（演示）：顾客满意度',
}

/** The questionnaire of a telephone company that does not exist. */
export function demoDefinition(instrument: SurveyDefinition): string {
  return JSON.stringify({ ...instrument, title: TITLE }, null, 2)
}

export interface DemoWave {
  readonly name: string
  readonly openedAt: string
  /** The invented customers answer between the two. */
  readonly answeredUntil: string
  /** The other one stays open, so that a newcomer can answer it and see the report follow. */
  readonly isClosed: boolean
  /** Of the customers who answer, and of the intervals. */
  readonly seed: number
  readonly state: CompanyState
}

export const DEMO_CUSTOMERS = 400

/** Between the two, service has become better, and customers are a little more satisfied. */
export const DEMO_WAVES: readonly DemoWave[] = [
  {
    name: '2026 Q1',
    openedAt: '2026-02-02T08:00:00.000Z',
    answeredUntil: '2026-02-27T17:00:00.000Z',
    isClosed: true,
    seed: 3,
    state: { quality: 0, satisfaction: 0 },
  },
  {
    name: '2026 Q3',
    openedAt: '2026-08-03T08:00:00.000Z',
    answeredUntil: '2026-08-28T17:00:00.000Z',
    isClosed: false,
    seed: 4,
    state: { quality: 0.25, satisfaction: 0.1 },
  },
]
