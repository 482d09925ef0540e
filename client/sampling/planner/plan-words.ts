import type { TFunction } from 'i18next'
import type { Reader } from '../../i18n/reader.ts'

export interface PlanWords {
  readonly t: TFunction<'planner'>
  readonly reader: Reader
  readonly construct: (id: string) => string
}
