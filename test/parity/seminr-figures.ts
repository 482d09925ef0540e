import figures from './figures/seminr.json' with { type: 'json' }

/** What seminr gives on the mobile phone data beyond `../shared/reference`; the file says its version. */
export const SEMINR = figures

/** It stops iterating at a change of 1e-7, and what follows is as exact. */
export const SEMINR_TOLERANCE = 1e-6
