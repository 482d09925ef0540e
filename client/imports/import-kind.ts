import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import type { Job } from '../ui/use-job.ts'
import type { FileMapping, MappedColumn } from './mapping.ts'

/** What the steps have to know of a file; the rest is the business of its kind. */
export interface UploadedFile {
  readonly id: string
  readonly state: string
  readonly columns: readonly MappedColumn[]
  readonly mapping: FileMapping | null
  readonly outcome: object | null
}

export type MappingOf<F extends UploadedFile> = NonNullable<F['mapping']>
export type OutcomeOf<F extends UploadedFile> = NonNullable<F['outcome']>

interface StartedJob {
  readonly jobId: string
}

/** How the rows of one kind of import get in. The steps and their order are the same for every kind. */
export interface ImportKind<F extends UploadedFile> {
  readonly query: (importId: string) => UseQueryOptions<F, Error, F, string[]>
  readonly check: (importId: string, mapping: MappingOf<F>) => Promise<StartedJob>
  readonly commit: (importId: string) => Promise<StartedJob>
  readonly commitJob: Job['kind']
  /** Where the mapping begins: as it was last checked, else as guessed. */
  readonly firstMapping: (file: F) => MappingOf<F>
  /** Whether the mapping can be tried. */
  readonly isReady: (file: F, mapping: MappingOf<F>) => boolean
  /** Queries whose answers a commit changes. */
  readonly changes: (file: F) => readonly QueryKey[]
}
