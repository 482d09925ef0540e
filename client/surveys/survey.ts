import type { Answer, api } from '../api.ts'

export type Survey = Answer<(typeof api.surveys)[':surveyId']['$get']>
