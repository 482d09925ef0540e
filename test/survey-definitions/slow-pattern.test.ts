import { expect, test } from 'vitest'
import { isSlowPattern } from '#survey-definitions/checks/slow-pattern.ts'

test.each([
  ...['^(a+)+$', '(a*)*', '(a|a)*', '([a-z]+)*!', '(.*a){2,}', '((a+)b?)+', '(?:\\d+\\s?)+$'],
])('%s can hang JavaScript’s engine', pattern => {
  expect(isSlowPattern(pattern)).toBe(true)
})

test.each([
  ...['^[a-z]+$', '\\d{3}-\\d{4}', '(ab)+', '(a|b)', '(a+)?', '(a+)(b+)', '[(a+)+]', '\\(a+\\)+'],
  ...['^1[3-9]\\d{9}$', '(a+){3}', ''],
])('%s cannot', pattern => {
  expect(isSlowPattern(pattern)).toBe(false)
})
