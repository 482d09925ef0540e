import { Drawer } from '@mantine/core'
import { type ReactNode, use, useMemo, useState } from 'react'
import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'
import { derivationsOf } from '#analysis/report/derivations/derivations.ts'
import { DerivationOpener } from './cell-view.tsx'
import { DerivationView } from './derivation-view.tsx'
import type { MethodWords } from './method-words.ts'
import { provenance } from './provenance.ts'
import { useReportWords } from './use-report-words.ts'
import type { WaveReport } from './wave-report.ts'

export const useDerivation = () => use(DerivationOpener)

interface Props {
  readonly waveReport: WaveReport
  readonly words: MethodWords
  readonly children: ReactNode
}

/** One drawer for every number of the report. */
export function DerivationProvider({ waveReport, words, children }: Props) {
  const [key, setKey] = useState<DerivationKey>()
  const written = useReportWords(waveReport.titles)
  const derivation = useMemo(() => {
    const { report, change, wave } = waveReport
    if (key === undefined || !report?.pathModel) return undefined
    const compared = change && {
      changes: change.changes,
      waves: { earlier: change.earlierWave.name, later: wave.name },
    }
    return derivationsOf(report.pathModel, compared, written)[key]
  }, [key, waveReport, written])
  return (
    <DerivationOpener value={setKey}>
      {children}
      <Drawer
        opened={key !== undefined}
        onClose={() => setKey(undefined)}
        position="right"
        size="lg"
        title={derivation?.title}
        closeButtonProps={{ 'aria-label': written.t('method.close') }}
      >
        {derivation && (
          <DerivationView
            derivation={derivation}
            lines={provenance(waveReport, words)}
            words={written}
          />
        )}
      </Drawer>
    </DerivationOpener>
  )
}
