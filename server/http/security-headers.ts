import { secureHeaders } from 'hono/secure-headers'

interface Allowed {
  readonly scripts?: readonly string[]
  readonly styles: readonly string[]
  /** The origins of pages that may frame it. */
  readonly framedBy?: readonly string[]
}

/** Nothing from elsewhere, and no script, style or frame that is not named here. */
function headers({ scripts = [], styles, framedBy = [] }: Allowed) {
  const isFramed = framedBy.length > 0
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...scripts],
      styleSrc: ["'self'", ...styles],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: isFramed ? [...framedBy] : ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: isFramed ? 'cross-origin' : 'same-origin',
    // Links carry tokens.
    referrerPolicy: 'no-referrer',
    // Only meaningful behind TLS, where the proxy that ends it should say so.
    strictTransportSecurity: false,
    // Knows no list of origins; browsers that know frame-ancestors pass over it anyway.
    xFrameOptions: isFramed ? false : 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** A script that other sites load. */
export const anybodysHeaders = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
})

/** The console's components set their variables in style elements. */
export const consoleHeaders = headers({ styles: ["'unsafe-inline'"] })
export const respondentHeaders = (allowed: Required<Allowed>) => headers(allowed)
