import { createMiddleware } from 'hono/factory'
import type { AddressList } from './address-list.ts'
import { callerAddress } from './caller-address.ts'

/** Where sign-in limits read the caller's address from: only we can set it. */
export const CLIENT_ADDRESS = 'x-assay-client-address'

/**
 * Replaces whatever the caller claims by the address that it calls from. Without a socket (a request
 * made inside the process) there is none.
 */
export const clientAddress = (proxies: AddressList | undefined) =>
  createMiddleware(async (c, next) => {
    const headers = c.req.raw.headers
    headers.delete(CLIENT_ADDRESS)
    const address = callerAddress(c, proxies)
    if (address) headers.set(CLIENT_ADDRESS, address)
    await next()
  })
