import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { bounceRoutes } from './bounce.routes.ts'
import { getInvitations } from './invitation.contract.ts'
import { invitationLinkRoutes } from './invitation-link.routes.ts'
import { invitationTextRoutes } from './invitation-text.routes.ts'
import { mailingRoutes } from './mailing.routes.ts'
import { viewInvitations } from './view-invitations.ts'

/** Who is invited in a wave, and all that is done to reach them. */
export function invitationRoutes(deps: Deps) {
  return apiRouter()
    .openapi(getInvitations, async c =>
      c.json(await viewInvitations(deps, c.req.valid('param').waveId), 200),
    )
    .route('/', mailingRoutes(deps))
    .route('/', invitationTextRoutes(deps))
    .route('/', invitationLinkRoutes(deps))
    .route('/', bounceRoutes(deps))
}
