/** What a person is here for. */
export const ROLES = ['administrator', 'designer', 'analyst', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What may be done: questionnaires designed, waves fielded, indices computed, people admitted. */
export const ALL_RIGHTS = ['read', 'design', 'field', 'analyse', 'administer'] as const
export type Right = (typeof ALL_RIGHTS)[number]

/** Who may call a route: a person with the right, anyone, or a program with a key of ours. */
export type Access = 'anyone' | 'api-key' | Right

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  administrator: ['read', 'design', 'field', 'analyse', 'administer'],
  designer: ['read', 'design', 'field'],
  analyst: ['read', 'field', 'analyse'],
  viewer: ['read'],
}

export const rightsOf = (role: Role): Right[] => [...RIGHTS[role]]

export function mayCall(access: Access, role: Role | undefined): boolean {
  if (access === 'anyone') return true
  return access !== 'api-key' && role !== undefined && RIGHTS[role].includes(access)
}
