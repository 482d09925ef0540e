import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import type { WaveReport } from '../wave-report.ts'
import { type PartWords, partWords } from './part-words.ts'

/** The words of the parts for whoever reads them now. */
export function usePartWords(titles: WaveReport['titles']): PartWords {
  const { t } = useTranslation('parts')
  const reader = useReader()
  return useMemo(() => partWords(t, reader, titles), [t, reader, titles])
}
