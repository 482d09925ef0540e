import type { MethodWords } from '../method-words.ts'
import type { WaveReport } from '../wave-report.ts'
import type { Derivation, DerivationTarget } from './derivation.ts'
import { deriveAssessed } from './derive-assessed.ts'
import { deriveChange } from './derive-change.ts'
import { deriveEffect } from './derive-effect.ts'
import { deriveIndex } from './derive-index.ts'
import { deriveIndicator } from './derive-indicator.ts'
import { derivePath } from './derive-path.ts'
import { deriveReliability } from './derive-reliability.ts'

/** Undefined for a number that the report no longer has, having changed under its reader. */
export function derive(
  target: DerivationTarget,
  { report: whole, change, wave }: WaveReport,
  words: MethodWords,
): Derivation | undefined {
  const report = whole?.pathModel
  if (!report) return undefined
  switch (target.kind) {
    case 'index':
      return deriveIndex(report, target.construct, words)
    case 'path':
      return derivePath(report, target, words)
    case 'effect':
      return deriveEffect(report, target, words)
    case 'reliability':
      return deriveReliability(report, target.construct, words)
    case 'indicator':
      return deriveIndicator(report, target.indicator, words)
    case 'assessed':
      return deriveAssessed(report, target, words)
    case 'change': {
      const own = change?.changes.find(({ construct }) => construct === target.construct)
      const waves = { earlier: change?.earlierWave.name ?? '', later: wave.name }
      return own && deriveChange(own, waves, words)
    }
  }
}
