import { Drawer } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import type { ReportDocument } from '#analysis/report/document.ts'
import { FactList } from '../ui/fact-list.tsx'
import { DerivationOpener, useCellText } from './cell-view.tsx'
import classes from './derivation-view.module.css'
import { TableView } from './table-view.tsx'

interface Props {
  readonly document: Pick<ReportDocument, 'derivations' | 'provenance'>
  readonly children: ReactNode
}

/** One drawer for every number of the report: how it came about, and what it is based on. */
export function DerivationDrawer({ document: { derivations, provenance }, children }: Props) {
  const { t } = useTranslation('reports')
  const textOf = useCellText()
  const [key, setKey] = useState<DerivationKey>()
  const derivation = key === undefined ? undefined : derivations[key]
  return (
    <DerivationOpener value={setKey}>
      {children}
      <Drawer
        opened={key !== undefined}
        onClose={() => setKey(undefined)}
        position="right"
        size="lg"
        title={derivation?.title}
        closeButtonProps={{ 'aria-label': t('derivation.close') }}
      >
        {derivation && (
          <div className={classes.derivation}>
            <h3>{t('derivation.how')}</h3>
            {derivation.steps.map(step => (
              <p key={step}>{step}</p>
            ))}
            {derivation.inputs && <TableView table={derivation.inputs} captionShown />}
            {derivation.result && <p className={classes.result}>{derivation.result}</p>}
            <h3>{t('derivation.provenance')}</h3>
            <FactList facts={provenance.map(({ name, value }) => [name, textOf(value)])} />
          </div>
        )}
      </Drawer>
    </DerivationOpener>
  )
}
