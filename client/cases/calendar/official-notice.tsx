import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { WorkingCalendar } from './day-lines.ts'
import { type ReadNotice, readNotice } from './read-notice.ts'
import classes from './working-days.module.css'

interface Props {
  readonly take: (days: Pick<WorkingCalendar, 'holidays' | 'workedDays'>) => void
}

/** China's statutory days come as a text each year: it is pasted as it was published. */
export function OfficialNotice({ take }: Props) {
  const { t } = useTranslation('calendar')
  const { formats } = useReader()
  const [text, setText] = useState('')
  const [found, setFound] = useState<ReadNotice>()
  const read = () => {
    const notice = readNotice(text, new Date().getFullYear() + 1)
    setFound(notice)
    take({ holidays: [...notice.holidays], workedDays: [...notice.workedDays] })
  }
  return (
    <Disclosure summary={t('notice.open')}>
      <div className={classes.notice}>
        <Textarea
          label={t('notice.text')}
          description={t('notice.hint')}
          value={text}
          autosize
          minRows={4}
          maxRows={12}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button variant="default" disabled={text.trim() === ''} onClick={read}>
          {t('notice.read')}
        </Button>
        <p role="status" className={classes.hint}>
          {found && wordsOf(found)}
        </p>
        {found && found.unread.length > 0 && (
          <p className={classes.fault}>
            {t('notice.unread', { sentences: formats.list([...found.unread]) })}
          </p>
        )}
      </div>
    </Disclosure>
  )

  function wordsOf({ holidays, workedDays }: ReadNotice): string {
    if (holidays.length + workedDays.length === 0) return t('notice.nothing')
    return t('notice.found', {
      holidays: formats.count(holidays.length),
      workedDays: formats.count(workedDays.length),
    })
  }
}
