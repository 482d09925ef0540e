import { EmailValidator } from 'survey-core'

const validator = new EmailValidator()

/** By SurveyJS's own rule, so that the page and the server agree. */
export function isEmail(text: string): boolean {
  return validator.validate(text) === null
}
