import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readEnv } from '#server/env.ts'
import {
  type AddressList,
  addressList,
  CLIENT_ADDRESS,
  callerAddress,
  clientAddress,
  plainAddress,
} from '#server/http/caller-address.ts'

const proxies = addressList(['10.0.0.0/8', '2001:db8:ff::/48', '192.0.2.1'])

/** Whom the server believes to be called by. */
async function caller(
  peer: string | undefined,
  forwardedFor: string | undefined,
  list: AddressList = proxies,
): Promise<string | null> {
  const app = new Hono().get('/', c => c.json({ address: callerAddress(c, list) ?? null }))
  const headers = forwardedFor === undefined ? undefined : { 'x-forwarded-for': forwardedFor }
  const answer = await app.request('/', { headers }, socketOf(peer))
  return (await answer.json()).address
}

const socketOf = (remoteAddress: string | undefined) =>
  remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } }

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:4711', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:cb00:7109', '203.0.113.9'],
    ['[2001:db8::1]:4711', '2001:db8:0:0:0:0:0:1'],
    ['[2001:DB8::1]', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
    ['unknown', undefined],
    ['', undefined],
    ['203.0.113.999', undefined],
    ['_hidden', undefined],
  ])('%s is %s', (text, plain) => {
    expect(plainAddress(text)).toBe(plain)
  })

  it('has one form however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), address => {
        const plain = plainAddress(address) ?? ''
        expect(plain).not.toBe('')
        expect(plainAddress(plain)).toBe(plain)
        expect(plainAddress(` [${address.toUpperCase()}]:80 `)).toBe(plain)
      }),
    )
    fc.assert(
      fc.property(fc.ipV4(), address => {
        expect(plainAddress(`::ffff:${address}`)).toBe(plainAddress(address))
      }),
    )
  })
})

describe('who calls', () => {
  it.each([
    ['nobody of ours says so, whatever is claimed', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['a proxy says so', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['what came before the proxy is a claim', '10.1.2.3', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
    [
      'one proxy stands behind another',
      '10.1.2.3',
      '1.1.1.1, 198.51.100.7, 192.0.2.1',
      '198.51.100.7',
    ],
    ['the proxies speak IPv6', '2001:db8:ff::1', '2001:db8:1::5', '2001:db8:1:0:0:0:0:5'],
    ['a proxy comes in IPv6’s clothes', '::ffff:10.1.2.3', '::ffff:198.51.100.7', '198.51.100.7'],
    ['a port is written as well', '10.1.2.3', '198.51.100.7:5060', '198.51.100.7'],
    ['the proxy says nothing', '10.1.2.3', undefined, null],
    ['the proxy does not know', '10.1.2.3', '198.51.100.7, unknown', null],
    ['a proxy calls by itself', '10.1.2.3', '10.9.9.9', null],
    ['there is no socket', undefined, '198.51.100.7', null],
  ])('where %s', async (_, peer, forwardedFor, expected) => {
    expect(await caller(peer, forwardedFor)).toBe(expected)
  })

  it('is the socket where no proxy is named', async () => {
    expect(await caller('10.1.2.3', '198.51.100.7', addressList([]))).toBe('10.1.2.3')
  })

  it('is told to the sign-in in a header that a caller cannot set', async () => {
    const app = new Hono()
      .use(clientAddress(proxies))
      .get('/', c => c.json({ seen: c.req.raw.headers.get(CLIENT_ADDRESS) }))
    const seen = async (peer: string | undefined, forwardedFor: string) => {
      const headers = { [CLIENT_ADDRESS]: '6.6.6.6', 'x-forwarded-for': forwardedFor }
      return (await app.request('/', { headers }, socketOf(peer))).json()
    }
    expect(await seen('203.0.113.9', '198.51.100.7')).toEqual({ seen: '203.0.113.9' })
    expect(await seen('10.0.0.1', '198.51.100.7')).toEqual({ seen: '198.51.100.7' })
    expect(await seen(undefined, '198.51.100.7')).toEqual({ seen: null })
  })
})

describe('TRUSTED_PROXIES', () => {
  it('names addresses and networks', () => {
    const { trustedProxies } = readEnv({ TRUSTED_PROXIES: ' 127.0.0.1, 10.0.0.0/8 ,2001:db8::/32' })
    expect(['127.0.0.1', '10.255.0.1', '2001:db8:9:0:0:0:0:1'].every(trustedProxies.has)).toBe(true)
    expect(['127.0.0.2', '11.0.0.1', '2001:db9:0:0:0:0:0:1'].some(trustedProxies.has)).toBe(false)
    expect(readEnv({}).trustedProxies.has('127.0.0.1')).toBe(false)
  })

  it.each(['nginx', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/x', '2001:db8::/129'])(
    'says what is wrong with %s',
    entry => {
      const read = () => readEnv({ TRUSTED_PROXIES: `10.1.1.1,${entry}` })
      expect(read).toThrow(`TRUSTED_PROXIES: ${entry} is neither an address nor a network`)
    },
  )
})
