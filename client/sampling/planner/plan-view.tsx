import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ruleOfThumb } from '#analysis'
import { useReader } from '../../i18n/use-reader.ts'
import { JobProgress } from '../../ui/job-progress.tsx'
import { type Expected, expectationOf, usualExpectation } from './expected.ts'
import { ExpectedForm } from './expected-form.tsx'
import classes from './plan.module.css'
import { PlanResult } from './plan-result.tsx'
import type { PlannedModel } from './planned-model.ts'
import { usePlan } from './use-plan.ts'

/** The same expectation gives the same answer, today and tomorrow. */
const SEED = 20260101
const SIMULATIONS = 200

export function PlanView({ planned }: { planned: PlannedModel }) {
  const { t } = useTranslation(['planner', 'common'])
  const { formats, textOf } = useReader()
  const [expected, setExpected] = useState<Expected>(() => usualExpectation(planned))
  const { plan, start, cancel } = usePlan()
  const expectation = expectationOf(planned, expected)
  const construct = (id: string) => textOf(planned.titles[id]) || id
  const isRunning = plan.state === 'running'
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <ExpectedForm
        planned={planned}
        expected={expected}
        change={setExpected}
        construct={construct}
      />
      <div className={classes.start}>
        <Button
          disabled={isRunning}
          onClick={() =>
            start({ model: planned.model, expectation, seed: SEED, simulations: SIMULATIONS })
          }
        >
          {t('simulate')}
        </Button>
      </div>
      {isRunning && (
        <JobProgress
          words={t('running', { share: formats.share(Math.round(plan.progress * 100) / 100) })}
          progress={plan.progress}
          cancel={{ words: t('cancel'), act: cancel, busy: false }}
        />
      )}
      {plan.state === 'impossible' && (
        <p role="alert" className={classes.impossible}>
          {t('impossible')}
        </p>
      )}
      {plan.sizes.length > 0 && plan.state !== 'impossible' && (
        <PlanResult
          sizes={plan.sizes}
          focus={planned.focus}
          rule={ruleOfThumb(planned.model, expectation)}
          simulations={SIMULATIONS}
          seed={SEED}
          construct={construct}
          complete={plan.state === 'done'}
        />
      )}
    </>
  )
}
