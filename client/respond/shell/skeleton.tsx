import { useWords } from './words.ts'

/** Holds the places of the first page while it comes, so that nothing jumps. */
export function Skeleton() {
  const words = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words('loading')}</span>
      <div className="skeleton-progress" />
      <div className="skeleton-line" />
      <div className="skeleton-line" data-short="true" />
      <div className="skeleton-question" />
      <div className="skeleton-question" />
    </div>
  )
}
