import { UnstyledButton } from '@mantine/core'
import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { cellText } from '#analysis/report/cell-text.ts'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import type { Cell } from '#analysis/report/document.ts'
import { reportWords } from '#analysis/report/words.ts'
import { useReader } from '../i18n/use-reader.ts'
import classes from './derived-number.module.css'
import { ReportLinkView } from './report-link-view.tsx'

/** Opens the derivation of a number. */
export const DerivationOpener = createContext<(key: DerivationKey) => void>(() => undefined)

interface Props {
  readonly cell: Cell
  /** What the value is of, for who hears it alone. */
  readonly of: string
}

/** A value as it is read; one with a derivation opens it. */
export function CellView({ cell, of }: Props) {
  const textOf = useCellText()
  if (typeof cell === 'string') return cell
  if (cell.kind === 'link') return <ReportLinkView link={cell.link} />
  const text = textOf(cell)
  if (cell.kind === 'range') return text
  if (cell.derivation !== undefined) {
    return (
      <DerivedNumber derivation={cell.derivation} of={of}>
        {text}
      </DerivedNumber>
    )
  }
  return cell.kind === 'number' && cell.strong ? <strong>{text}</strong> : text
}

export function useCellText(): (cell: Cell) => string {
  const { locale } = useReader()
  const words = reportWords(locale)
  return cell => cellText(cell, words)
}

/** A number that opens its derivation. */
function DerivedNumber({
  derivation,
  of,
  children,
}: {
  derivation: DerivationKey
  of: string
  children: string
}) {
  const { t } = useTranslation('reports')
  const open = use(DerivationOpener)
  return (
    <UnstyledButton
      className={classes.number}
      onClick={() => open(derivation)}
      aria-label={`${children}. ${t('openDerivation', { what: of })}`}
    >
      {children}
    </UnstyledButton>
  )
}
