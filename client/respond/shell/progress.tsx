import { useWords } from './words.ts'

/** How far the respondent is: a line, and the same in words. */
export function Progress({ page, pages }: { readonly page: number; readonly pages: number }) {
  const words = useWords()
  const place = words('page', { page, pages })
  return (
    <div className="progress">
      <progress value={page} max={pages} aria-label={words('progress')} aria-valuetext={place} />
      <span aria-hidden="true">
        {page} / {pages}
      </span>
    </div>
  )
}
