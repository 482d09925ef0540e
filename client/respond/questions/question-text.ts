/** What stands around the answer of any question. */
export interface QuestionText {
  /** Unique on the page; the ids of the question's parts begin with it. */
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  /** The word that marks a question which may be left out. */
  readonly optional?: string | undefined
  readonly required: boolean
  /** What is wrong with the answer, in words. */
  readonly faults: readonly string[]
}

/** What an input of the question is described by: its explanation and its faults. */
export function describedBy({ id, description, faults }: QuestionText): string | undefined {
  const ids = [description && `${id}-description`, faults.length > 0 && `${id}-faults`]
  return ids.filter(Boolean).join(' ') || undefined
}

/** What each input of a group is described by: only its faults, since the group says the rest. */
export function faultsId({ id, faults }: Pick<QuestionText, 'id' | 'faults'>): string | undefined {
  return faults.length > 0 ? `${id}-faults` : undefined
}
