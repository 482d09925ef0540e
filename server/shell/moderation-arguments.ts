import { ShellError } from './shell-error.ts'

/** Does the second change what the first does to the third? */
export interface ModerationArguments {
  readonly predictor: string
  readonly moderator: string
  readonly target: string
}

export function moderationArguments(given: string | undefined): {
  readonly moderation?: ModerationArguments
} {
  if (given === undefined) return {}
  const [, predictor, moderator, target] = /^([^*>]+)\*([^*>]+)->([^*>]+)$/.exec(given) ?? []
  if (predictor === undefined || moderator === undefined || target === undefined)
    throw new ShellError(`--moderation is like "image*expectation->satisfaction", not "${given}"`)
  return { moderation: { predictor, moderator, target } }
}
