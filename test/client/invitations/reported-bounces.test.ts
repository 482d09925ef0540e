import { describe, expect, it } from 'vitest'
import { bouncesIn } from '#client/invitations/reported-bounces.ts'

describe('bounces as they are reported', () => {
  it('are addresses, whatever stands between them', () => {
    expect(bouncesIn(' a@example.com, b@example.com;c@example.com，d@example.com\n')).toEqual({
      addresses: ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
    })
  })

  it('are a whole delivery report where one was pasted', () => {
    const report =
      'From: mailer@example.com\n\nFinal-Recipient: rfc822; a@example.com\nAction: failed\n'
    expect(bouncesIn(report)).toEqual({ report })
  })

  it('are no report without what was done', () => {
    expect(bouncesIn('Note: a@example.com')).toEqual({ addresses: ['Note:', 'a@example.com'] })
  })
})
