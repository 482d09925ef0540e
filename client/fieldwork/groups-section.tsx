import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Bars } from '../ui/bars.tsx'
import { Section } from '../ui/section.tsx'
import classes from './fieldwork.module.css'
import type { Fieldwork } from './fieldwork.ts'

const KINDS = ['devices', 'languages', 'channels'] as const
const KNOWN = [
  ...(['phone', 'tablet', 'desktop', 'open', 'personal', 'kiosk', 'embedded'] as const),
  ...(['en', 'zh-cn'] as const),
]

/** On what respondents answer, in which language, and how they came. */
export function GroupsSection({ fieldwork }: { fieldwork: Fieldwork }) {
  const { t } = useTranslation('fieldwork')
  const { formats } = useReader()
  const { minimumBase: minimum, counts } = fieldwork
  const isAnyHidden = KINDS.some(kind => fieldwork[kind].some(({ count }) => count === null))
  const nameOf = (value: string | null) => {
    const known = KNOWN.find(name => name === value)
    return known ? t(`groups.${known}`) : (value ?? t('groups.unknown'))
  }
  return (
    <Section title={t('groups.title')}>
      <div className={classes.groups}>
        {KINDS.map(kind => (
          <Bars
            key={kind}
            caption={t(`groups.${kind}`)}
            captionShown
            headers={[t('groups.group'), t('groups.count'), t('groups.share')]}
            rows={fieldwork[kind].map(({ value, count }) => ({
              key: String(value),
              name: nameOf(value),
              share: count === null ? undefined : count / counts.complete,
              figures:
                count === null
                  ? ['–', '']
                  : [formats.count(count), formats.shareInColumn(count / counts.complete)],
            }))}
          />
        ))}
      </div>
      {isAnyHidden && minimum !== undefined && (
        <p className={classes.hint}>{t('groups.hiddenNote', { minimum })}</p>
      )}
    </Section>
  )
}
