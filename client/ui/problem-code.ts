import words from '../i18n/en/problems.json'

type KnownProblem = keyof typeof words

/** The key of an error's words; what nobody foresaw is a fault. */
export function problemCode(error: unknown): KnownProblem {
  if (error instanceof Error && 'code' in error && isKnown(error.code)) return error.code
  return 'fault'
}

function isKnown(code: unknown): code is KnownProblem {
  return typeof code === 'string' && Object.hasOwn(words, code)
}
