import { addressList } from '../../http/address-list.ts'

/** Where the organisation's own devices are, its kiosks for instance, and proxies that nobody named. */
const OWN_NETWORK = addressList([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fc00::/7',
  'fe80::/10',
])

/**
 * What is counted as one address: of IPv6 the half that a connection has to itself. Undefined for
 * what is not counted at all: the organisation's own network.
 */
export function countedAddress(caller: string | undefined): string | undefined {
  if (caller === undefined || OWN_NETWORK.has(caller)) return undefined
  return caller.includes(':') ? caller.split(':').slice(0, 4).join(':') : caller
}
