import type { Target } from './response-import.ts'

/** A target as the value of an option; field ids stand behind a prefix that no other value has. */
export function optionOf(target: Target): string {
  return target.to === 'field' ? `field:${target.field}` : target.to
}

export function targetOf(option: string): Target {
  if (option.startsWith('field:')) return { to: 'field', field: option.slice('field:'.length) }
  return option === 'rowId' ? { to: 'rowId' } : { to: 'nothing' }
}
