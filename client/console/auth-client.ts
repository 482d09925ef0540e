import { createAuthClient } from 'better-auth/react'

/** Sign-in and sign-out; who is signed in is asked of our own `/api/session`. */
export const authClient = createAuthClient({ basePath: '/api/auth' })
