import { BlockList, isIP } from 'node:net'
import { plainAddress } from './plain-address.ts'

export interface AddressList {
  /** Of an address as `plainAddress` gives it. */
  readonly has: (address: string) => boolean
}

/** Addresses and networks (`10.0.0.0/8`). Throws `RangeError` naming what is neither. */
export function addressList(entries: readonly string[]): AddressList {
  const list = new BlockList()
  for (const entry of entries) {
    const [text = '', bits, ...rest] = entry.split('/')
    const address = plainAddress(text)
    const longest = address && familyOf(address) === 'ipv4' ? 32 : 128
    const isNetwork = bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= longest
    if (!address || rest.length > 0 || (bits !== undefined && !isNetwork)) {
      throw new RangeError(`${entry} is neither an address nor a network such as 10.0.0.0/8`)
    }
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return { has: address => list.check(address, familyOf(address)) }
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
