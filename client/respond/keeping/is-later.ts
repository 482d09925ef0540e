interface Begun {
  readonly id: string
  readonly begunAt: number
}

/** Another response to the same link, begun after this one: by someone else on the same device. */
export function isLater(other: Begun, than: Begun): boolean {
  return other.id !== than.id && other.begunAt > than.begunAt
}
