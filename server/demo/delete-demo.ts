import type { Store } from '../database/database.ts'
import { putSetting } from '../database/setting.ts'
import { deleteImports } from '../imports/responses/response-import.queries.ts'
import { deleteRuns } from '../reports/index-run.queries.ts'
import { deleteSample, holdSample } from '../responses/sample-block.queries.ts'
import { deleteAnswers } from '../responses/survey-response.queries.ts'
import { deleteSurvey, demoSurveyIds } from '../surveys/survey.queries.ts'
import { deleteWaves, listWaves } from '../waves/wave.queries.ts'
import { DEMO_SETTING } from './seed-demo.ts'

/** Takes the demo away with all that was made of it, at once and for good. */
export function deleteDemo(store: Store): Promise<{ readonly deleted: boolean }> {
  return store.write(async trx => {
    await store.dialect.hold(trx, DEMO_SETTING, 'alone')
    const surveyIds = await demoSurveyIds(trx)
    const waveIds = (await listWaves(trx, surveyIds)).map(({ id }) => id)
    for (const waveId of waveIds) {
      await holdSample(trx, store, waveId)
      await deleteSample(trx, waveId)
      await deleteImports(trx, waveId)
    }
    await deleteRuns(trx, waveIds)
    await deleteAnswers(trx, waveIds)
    for (const surveyId of surveyIds) {
      await deleteWaves(trx, surveyId)
      await deleteSurvey(trx, surveyId)
    }
    await putSetting(trx, DEMO_SETTING, 'deleted')
    return { deleted: surveyIds.length > 0 }
  })
}
