import { CloseButton, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import type { CellDraft, QuotaDraft, QuotaQuestion } from './quota-draft.ts'
import classes from './quota-editor.module.css'

interface Props {
  readonly kind: QuotaDraft['kind']
  readonly cell: CellDraft
  readonly question: QuotaQuestion | undefined
  /** Whom it counts is fixed; only the number may change. */
  readonly isFixed: boolean
  readonly change: (cell: CellDraft) => void
  readonly remove?: (() => void) | undefined
}

/** One group of a quota, and how many are wanted of it. */
export function QuotaCellFields({ kind, cell, question, isFixed, change, remove }: Props) {
  const { t } = useTranslation('waves')
  const { textOf } = useReader()
  const number = (value: number | string) => (typeof value === 'number' ? value : '')
  return (
    <div className={classes.cell}>
      {kind === 'choice' && <span>{choiceText()}</span>}
      {kind === 'label' && (
        <TextInput
          aria-label={t('plan.values')}
          placeholder={t('plan.values')}
          value={cell.words ?? ''}
          readOnly={isFixed}
          onChange={event => change({ ...cell, words: event.currentTarget.value })}
        />
      )}
      {kind === 'scale' && (
        <div className={classes.ends}>
          {(['from', 'to'] as const).map(end => (
            <NumberInput
              key={end}
              aria-label={t(`plan.${end}`)}
              placeholder={t(`plan.${end}`)}
              value={cell[end] ?? ''}
              readOnly={isFixed}
              hideControls
              onChange={value => change({ ...cell, [end]: number(value) })}
            />
          ))}
        </div>
      )}
      <NumberInput
        aria-label={t('plan.wanted')}
        placeholder={t('plan.unlimited')}
        value={cell.capacity}
        disabled={isFixed && cell.capacity === ''}
        min={0}
        max={10_000_000}
        allowDecimal={false}
        hideControls
        onChange={value => change({ ...cell, capacity: number(value) })}
      />
      {remove && <CloseButton size="lg" aria-label={t('plan.removeCell')} onClick={remove} />}
    </div>
  )

  function choiceText(): string {
    const title = question?.values?.find(({ value }) => value === cell.value)?.title
    if (title !== undefined) return textOf(title)
    if (typeof cell.value === 'boolean') return t(cell.value ? 'progress.yes' : 'progress.no')
    return String(cell.value)
  }
}
