import type { ActionText } from '#analysis/report/document.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import classes from './action-list.module.css'
import { CellView } from './cell-view.tsx'

interface Props {
  readonly actions: readonly ActionText[]
  readonly remark?: string
}

/** What to do, in the order of what there is to gain. */
export function ActionList({ actions, remark }: Props) {
  const { locale } = useReader()
  return (
    <>
      <ol className={classes.actions}>
        {actions.map(({ key, title, gain, unit, sentences }) => (
          <li key={key} className={classes.action}>
            <h3 className={classes.title}>{title}</h3>
            <p className={classes.gain}>
              <CellView cell={gain} of={`${title}, ${unit}`} />
              <span>{unit}</span>
            </p>
            <p>{joinSentences(sentences, locale)}</p>
          </li>
        ))}
      </ol>
      {remark && <p className={classes.fewer}>{remark}</p>}
    </>
  )
}
