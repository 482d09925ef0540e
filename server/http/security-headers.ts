import { secureHeaders } from 'hono/secure-headers'

/**
 * Nothing from elsewhere, no script in the page, no frame around it. The console's components set
 * their variables in style elements; the respondent's page needs none and allows none.
 */
function headers(inlineStyle: boolean) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: inlineStyle ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Links carry tokens.
    referrerPolicy: 'no-referrer',
    // Only meaningful behind TLS, where the proxy that ends it should say so.
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

export const consoleHeaders = headers(true)
export const respondentHeaders = headers(false)
