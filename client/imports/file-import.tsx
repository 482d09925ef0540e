import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import type { ImportKind, UploadedFile } from './import-kind.ts'
import { type ImportParts, ImportSteps } from './import-steps.tsx'

interface Props<F extends UploadedFile> {
  readonly kind: ImportKind<F>
  readonly title: string
  readonly above: ReactNode
  readonly upload: ReactNode
  readonly parts: ImportParts<F>
  readonly done: (file: F) => ReactNode
}

/**
 * From a file to rows that are in: upload, map, check, import. Which file and which job stand in the
 * address, so a reload loses nothing.
 */
export function FileImport<F extends UploadedFile>({ title, above, upload, ...steps }: Props<F>) {
  const [search] = useSearchParams()
  const importId = search.get('file')
  return (
    <>
      <PageHead title={title} above={above} />
      {importId ? <Uploaded importId={importId} {...steps} /> : upload}
    </>
  )
}

interface UploadedProps<F extends UploadedFile> extends Pick<Props<F>, 'kind' | 'parts' | 'done'> {
  readonly importId: string
}

function Uploaded<F extends UploadedFile>({ importId, kind, parts, done }: UploadedProps<F>) {
  return (
    <Loaded query={useQuery(kind.query(importId))}>
      {file =>
        file.state === 'committed' ? (
          done(file)
        ) : (
          <ImportSteps key={file.id} kind={kind} file={file} parts={parts} />
        )
      }
    </Loaded>
  )
}
