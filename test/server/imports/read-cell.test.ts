import { describe, expect, it } from 'vitest'
import { readDay, readDecimal, readFlag, readMoment } from '#server/imports/read-cell.ts'

describe('reading a cell', () => {
  it.each([
    ['1,200.50', '1200.50'],
    ['1,200', '1200'],
    ['-1,234,567', '-1234567'],
    ['41,5', '41.5'],
    ['-0,25', '-0.25'],
    ['+7', '7'],
    [' ９８.０ ', '98.0'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['1,2345', undefined],
    ['1,2,3', undefined],
    ['1.200,50', undefined],
    ['1e3', undefined],
    ['--1', undefined],
    ['12 kg', undefined],
    ['', undefined],
  ])('takes %j for the decimal %j', (cell, decimal) => expect(readDecimal(cell)).toBe(decimal))

  it.each([
    ['2024-01-06', '2024-01-06'],
    ['2024/1/6', '2024-01-06'],
    ['2024年1月6日', '2024-01-06'],
    ['20240106', '2024-01-06'],
    ['45297', '2024-01-06'],
    ['45297.75', '2024-01-06'],
    ['2024-01-06 09:30', '2024-01-06'],
    ['2024-02-30', undefined],
    ['06/01/2024', undefined],
    ['99', undefined],
  ])('takes %j for the day %j', (cell, day) => expect(readDay(cell)).toBe(day))

  it.each([
    ['2024-01-06', '2024-01-05T16:00:00.000Z'],
    ['2024-01-06 9:30', '2024-01-06T01:30:00.000Z'],
    ['2024-01-06T09:30:15Z', '2024-01-06T09:30:15.000Z'],
    ['2024-01-06 09:30-05:00', '2024-01-06T14:30:00.000Z'],
    ['2024-01-06 25:00', undefined],
    ['2024-01-06 soon', undefined],
  ])('takes %j at +08:00 for the moment %j', (cell, moment) =>
    expect(readMoment(cell, '+08:00')).toBe(moment),
  )

  it.each([
    ['YES', true],
    [' 是', true],
    ['０', false],
    ['maybe', undefined],
  ])('takes %j for the flag %j', (cell, flag) => expect(readFlag(cell)).toBe(flag))
})
