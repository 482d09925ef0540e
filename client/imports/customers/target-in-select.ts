import type { Target } from './customer-import.ts'

/** The option that is no target: it asks for an attribute that is yet to be declared. */
export const NEW_ATTRIBUTE = 'new'

/** A target as the value of an option; fields and attributes stand behind prefixes of their own. */
export function optionOf(target: Target | undefined): string {
  if (target?.to === 'field') return `field:${target.field}`
  return target?.to === 'attribute' ? `attribute:${target.attribute}` : 'nothing'
}

export function targetOf(option: string): Target {
  const [kind = '', ...rest] = option.split(':')
  const id = rest.join(':')
  if (kind === 'field') return { to: 'field', field: id }
  return kind === 'attribute' ? { to: 'attribute', attribute: id } : { to: 'nothing' }
}
