/** What a person is here for. */
export const ROLES = ['administrator', 'designer', 'analyst', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What may be done: questionnaires designed, waves fielded, indices computed, people admitted. */
export const PERMISSIONS = ['read', 'design', 'field', 'analyse', 'administer'] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Who may call a route: a person with the permission, anyone, or a program with an API key. */
export type Access = 'anyone' | 'api-key' | Permission

const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['read', 'design', 'field', 'analyse', 'administer'],
  designer: ['read', 'design', 'field'],
  analyst: ['read', 'field', 'analyse'],
  viewer: ['read'],
}

export const permissionsOf = (role: Role): Permission[] => [...PERMISSIONS_OF[role]]

export function mayCall(access: Access, role: Role | undefined): boolean {
  if (access === 'anyone') return true
  return access !== 'api-key' && role !== undefined && PERMISSIONS_OF[role].includes(access)
}
