import { apiKeyRoutes } from './auth/api-key.routes.ts'
import { sessionRoutes } from './auth/session.routes.ts'
import { caseRoutes } from './cases/case.routes.ts'
import { caseRuleRoutes } from './cases/case-rule.routes.ts'
import { workingCalendarRoutes } from './cases/working-calendar.routes.ts'
import { customerRoutes } from './customers/customer.routes.ts'
import { customerAttributeRoutes } from './customers/customer-attribute.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import type { Deps } from './deps.ts'
import { fieldworkRoutes } from './fieldwork/fieldwork.routes.ts'
import { qualityRoutes } from './fieldwork/quality.routes.ts'
import { apiRouter } from './http/api-router.ts'
import { timeZoneRoutes } from './i18n/time-zone.routes.ts'
import { customerImportRoutes } from './imports/customers/customer-import.routes.ts'
import { responseImportRoutes } from './imports/responses/response-import.routes.ts'
import { invitationRoutes } from './invitations/invitation.routes.ts'
import { jobRoutes } from './jobs/job.routes.ts'
import { erasureRoutes } from './privacy/erasure.routes.ts'
import { historyRoutes } from './privacy/history.routes.ts'
import { groupRunRoutes } from './reports/group-run.routes.ts'
import { indexRoutes } from './reports/index.routes.ts'
import { countUse } from './responses/count-answers.ts'
import { embeddingRoutes } from './responses/embedding.routes.ts'
import { receiptRoutes } from './responses/receipt.routes.ts'
import { respondRoutes } from './responses/respond.routes.ts'
import { waveAnswers } from './responses/wave-answers.ts'
import { samplingRoutes } from './sampling/sample-plan.routes.ts'
import { segmentRoutes } from './segments/segment.routes.ts'
import { surveyRoutes } from './surveys/survey.routes.ts'
import { waveRoutes } from './waves/wave.routes.ts'
import { waveScheduleRoutes } from './waves/wave-schedule.routes.ts'

/** Every route of the API; the type is the contract that the client is compiled against. */
export function apiRoutes(deps: Deps) {
  return apiRouter()
    .route('/', sessionRoutes(deps))
    .route('/', apiKeyRoutes(deps))
    .route('/', jobRoutes(deps))
    .route('/', timeZoneRoutes(deps))
    .route('/', surveyRoutes(deps, countUse))
    .route('/', customerRoutes(deps))
    .route('/', customerAttributeRoutes(deps))
    .route('/', customerImportRoutes(deps))
    .route('/', segmentRoutes(deps))
    .route('/', waveRoutes(deps, waveAnswers))
    .route('/', waveScheduleRoutes(deps, waveAnswers))
    .route('/', invitationRoutes(deps))
    .route('/', respondRoutes(deps))
    .route('/', receiptRoutes(deps))
    .route('/', embeddingRoutes(deps))
    .route('/', samplingRoutes(deps))
    .route('/', responseImportRoutes(deps))
    .route('/', qualityRoutes(deps))
    .route('/', fieldworkRoutes(deps))
    .route('/', caseRoutes(deps))
    .route('/', caseRuleRoutes(deps))
    .route('/', workingCalendarRoutes(deps))
    .route('/', historyRoutes(deps))
    .route('/', erasureRoutes(deps))
    .route('/', indexRoutes(deps))
    .route('/', groupRunRoutes(deps))
    .route('/', demoRoutes(deps))
}
