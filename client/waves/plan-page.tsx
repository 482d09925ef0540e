import { useQuery } from '@tanstack/react-query'
import { queries } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { useWave } from '../ui/wave.ts'
import { PlanForm } from './plan-form.tsx'

/** What a wave asks, when, how many, and whom. */
export function PlanPage() {
  const wave = useWave()
  const mayField = usePermission('field')
  const questions = useQuery(queries.quotaQuestions(wave.surveyId, wave.versionId))
  const survey = useQuery(queries.survey(wave.surveyId))
  return (
    <Loaded query={questions}>
      {known => (
        <Loaded query={survey}>
          {({ versions }) => (
            // What others change meanwhile does not overwrite what is being typed.
            <PlanForm
              key={`${wave.id} ${wave.state === 'open' || wave.state === 'paused'}`}
              wave={wave}
              questions={known}
              versions={versions}
              mayChange={mayField}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
