export type AttributeType = 'text' | 'number' | 'date' | 'flag'

/** Something that this company knows of its customers beside what everybody knows. */
export interface CustomerAttributeTable {
  /** The name in files (`attr.tier`) and filters. */
  readonly id: string
  readonly title: string
  readonly type: AttributeType
  readonly createdAt: string
}

declare module '../database/database.ts' {
  interface Database {
    customerAttribute: CustomerAttributeTable
  }
}
