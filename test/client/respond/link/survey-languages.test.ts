import { describe, expect, it } from 'vitest'
import { surveyLanguages } from '#client/respond/link/languages.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { smallSurvey } from '../../../support/small-survey.ts'

const withTitle = (title: string | Record<string, string>, locale?: string): SurveyDefinition => ({
  pages: [{ elements: [{ type: 'text', name: 'one', title }] }],
  ...(locale !== undefined && { locale }),
})

describe('the languages of a questionnaire', () => {
  it('are both where it is translated, or not known yet', () => {
    expect(surveyLanguages(undefined)).toEqual(['en', 'zh-cn'])
    expect(surveyLanguages({ ...smallSurvey, measurement: undefined })).toEqual(['en', 'zh-cn'])
    expect(surveyLanguages(withTitle({ default: '名称', en: 'Name' }, 'zh-cn'))).toHaveLength(2)
  })

  it('is the one that it is written in, where it is not translated', () => {
    expect(surveyLanguages(withTitle('Name'))).toEqual(['en'])
    expect(surveyLanguages(withTitle('名称', 'zh-cn'))).toEqual(['zh-cn'])
  })
})
