import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import type { Wave } from './wave.ts'

type Quota = Wave['quotas'][number]
type Cell = Quota['cells'][number]

/** What quotas and their groups are called: as the questionnaire says, in the reader's language. */
export function useQuotaWords() {
  const { t } = useTranslation('waves')
  const { formats, locale, textOf } = useReader()
  const value = (one: string | number | boolean, title: Parameters<typeof textOf>[0]) => {
    if (typeof one === 'boolean' && title === String(one)) {
      return t(one ? 'progress.yes' : 'progress.no')
    }
    return textOf(title)
  }
  return {
    title: ({ subject, title }: Quota): string => {
      if ('label' in subject) return t('progress.label', { label: subject.label })
      return textOf(title) || subject.question
    },
    cell: ({ values, titles, from, to }: Cell): string => {
      if (values)
        return values
          .map((one, at) => value(one, titles?.[at]))
          .join(locale === 'zh-cn' ? '、' : ', ')
      return t('progress.band', { from: formats.plain(from ?? 0), to: formats.plain(to ?? 0) })
    },
  }
}
