import { describe, expect, it } from 'vitest'
import {
  deviceOf,
  isReceiptPath,
  type Link,
  linkToken,
  pageTitle,
  whyNothing,
} from '#client/respond/link/link.ts'
import { grouped, meantReceipt } from '#client/respond/receipt/receipt.ts'

const link = (part: object) =>
  ({ state: 'open', privacy: 'anonymous', isDemo: false, ...part }) as Link

describe('a link', () => {
  it('names its wave by the token in the path', () => {
    expect(linkToken('/r/abc%20d')).toBe('abc d')
    expect(linkToken('/r/abc/receipt')).toBe('abc')
    expect(linkToken('/elsewhere')).toBe('')
    expect([isReceiptPath('/r/abc/receipt'), isReceiptPath('/r/abc')]).toEqual([true, false])
  })

  it.each([
    [{ state: 'draft' }, 'notOpen'],
    [{ state: 'scheduled' }, 'notOpen'],
    [{ state: 'paused' }, 'paused'],
    [{ state: 'closed' }, 'closed'],
    [{ state: 'closed', personal: { isAnswered: true } }, 'answered'],
  ] as const)('says why nothing can be answered behind it: %o', (part, why) => {
    expect(whyNothing(link(part))).toBe(why)
  })

  it('titles the page by its survey, else by what the page says', () => {
    const title = { default: 'Spring', 'zh-cn': '春季' }
    const open = { kind: 'link' as const, link: link({ definition: { title, pages: [] } }) }
    expect(pageTitle(open, 'zh-cn', false)).toBe('春季')
    expect(pageTitle(undefined, 'en', false)).toBe('Questionnaire')
    expect(pageTitle(undefined, 'en', true)).toBe('Your receipt')
    const closed = { kind: 'link' as const, link: link({ state: 'closed' }) }
    expect(pageTitle(closed, 'en', false)).toBe('This survey has closed')
    expect(pageTitle({ kind: 'offline' }, 'en', false)).toBe('No connection')
  })

  it.each([
    [false, 400, 800, 'desktop'],
    [true, 800, 390, 'phone'],
    [true, 800, 1200, 'tablet'],
  ] as const)(
    'tells devices apart by the pointer and the shorter side',
    (coarse, width, height, device) => {
      const matchMedia = () => ({ matches: coarse }) as MediaQueryList
      expect(deviceOf({ matchMedia, screen: { width, height } as Screen })).toBe(device)
    },
  )
})

describe('a receipt', () => {
  it('is shown in fours and read however it is typed', () => {
    expect(grouped('ABCD1234EF')).toBe('ABCD-1234-EF')
    expect(meantReceipt(' abcd-1234 ef')).toBe('ABCD1234EF')
    expect(meantReceipt('OIl0')).toBe('0110')
  })
})
