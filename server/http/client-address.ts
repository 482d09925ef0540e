import { getConnInfo } from '@hono/node-server/conninfo'
import { createMiddleware } from 'hono/factory'

/** Where sign-in limits read the caller's address from: only we can set it. */
export const CLIENT_ADDRESS = 'x-assay-client-address'

/**
 * Replaces whatever the caller claims by the address of the socket. Without a socket (a request
 * made inside the process) there is none.
 */
export const clientAddress = createMiddleware(async (c, next) => {
  const headers = c.req.raw.headers
  headers.delete(CLIENT_ADDRESS)
  if ('incoming' in (c.env ?? {})) {
    const { address } = getConnInfo(c).remote
    if (address) headers.set(CLIENT_ADDRESS, address)
  }
  await next()
})
