import { smallSurveyText } from './small-survey.ts'
import type { Json, TestApp } from './test-app.ts'

export interface RoutedWave {
  readonly surveyId: string
  readonly versionId: string
  readonly waveId: string
  /** The last part of the open link. */
  readonly token: string
}

export interface Fielding {
  readonly definition?: string
  readonly privacy?: 'anonymous' | 'identified'
  readonly state?: 'draft' | 'open'
}

/** A published survey with a wave, through the routes, as an administrator would. */
export async function waveByRoutes(
  test: TestApp,
  { definition = smallSurveyText, privacy = 'anonymous', state = 'open' }: Fielding = {},
): Promise<RoutedWave> {
  const headers = await test.as('administrator')
  const post = async (path: string, body?: unknown): Promise<Json> => {
    const answer = await test.call('POST', path, { headers, body })
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const survey = await post('/api/surveys', { definition })
  const version = await post(`/api/surveys/${survey.id}/versions`, {
    revision: survey.draftRevision,
  })
  const wave = await post(`/api/surveys/${survey.id}/waves`, { name: 'Spring', privacy })
  if (state === 'open') await post(`/api/waves/${wave.id}/opening`)
  return {
    surveyId: survey.id,
    versionId: version.id,
    waveId: wave.id,
    token: wave.link.split('/').at(-1),
  }
}
