import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#client/api.ts'
import { refusedProblems } from '#client/surveys/refused-definition.tsx'

describe('refusedProblems', () => {
  it('reads the list that a refusal carries', () => {
    const problems = [{ code: 'notJson', severity: 'error', where: '', parameters: {} }]
    expect(refusedProblems(new ApiProblem('invalid-definition', 422, 'x', { problems }))).toEqual(
      problems,
    )
  })

  it('finds none in any other error', () => {
    expect(refusedProblems(new ApiProblem('fault', 500, 'x'))).toEqual([])
    expect(refusedProblems(new Error('x'))).toEqual([])
    expect(refusedProblems(undefined)).toEqual([])
  })
})
