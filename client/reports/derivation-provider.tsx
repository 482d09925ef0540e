import { Drawer } from '@mantine/core'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { DerivationView } from './derivation-view.tsx'
import type { DerivationTarget } from './derivations/derivation.ts'
import { derive } from './derivations/derive.ts'
import type { MethodWords } from './method-words.ts'
import { provenance } from './provenance.ts'
import type { WaveReport } from './wave-report.ts'

const Opener = createContext<(target: DerivationTarget) => void>(() => undefined)

export const useDerivation = () => useContext(Opener)

interface Props {
  readonly waveReport: WaveReport
  readonly words: MethodWords
  readonly children: ReactNode
}

/** One drawer for every number of the report. */
export function DerivationProvider({ waveReport, words, children }: Props) {
  const [target, setTarget] = useState<DerivationTarget>()
  const derivation = target && derive(target, waveReport, words)
  return (
    <Opener value={setTarget}>
      {children}
      <Drawer
        opened={target !== undefined}
        onClose={() => setTarget(undefined)}
        position="right"
        size="lg"
        title={derivation?.title}
        closeButtonProps={{ 'aria-label': words.m('close') }}
      >
        {derivation && (
          <DerivationView
            derivation={derivation}
            lines={provenance(waveReport, words)}
            words={words}
          />
        )}
      </Drawer>
    </Opener>
  )
}
