import { RE2JS } from 're2js'

/**
 * A pattern of the questionnaire's author as a test on answers, in time linear in the answer:
 * a respondent cannot stall the server with one that JavaScript's own engine would retry for ever.
 */
export function patternOf(source: string, caseInsensitive: boolean): (text: string) => boolean {
  const pattern = RE2JS.compile(source, caseInsensitive ? RE2JS.CASE_INSENSITIVE : 0)
  return text => pattern.matcher(text).find()
}
