import type { Answer, api } from '../../api.ts'

export type Schedule = Answer<(typeof api.surveys)[':surveyId']['wave-schedules']['$get']>[number]
