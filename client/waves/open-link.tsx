import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../ui/section.tsx'
import type { Wave } from '../ui/wave.ts'
import classes from './wave-page.module.css'

/** The link that respondents follow, to copy, to print as a QR code, and to try. */
export function OpenLink({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['waves', 'common'])
  const code = `/api/waves/${encodeURIComponent(wave.id)}/link.svg`
  return (
    <Section title={t('link.title')} intro={introOf()}>
      <div className={classes.link}>
        <div className={classes.address}>
          <TextInput
            label={t('link.label')}
            value={wave.link}
            readOnly
            onFocus={event => event.currentTarget.select()}
          />
          <Group gap={8}>
            <CopyButton value={wave.link}>
              {({ copied, copy }) => (
                <Button onClick={copy} variant="default">
                  {copied ? t('common:copied') : t('common:copy')}
                </Button>
              )}
            </CopyButton>
            {wave.state === 'open' && (
              <Button component="a" href={wave.link} target="_blank" variant="default">
                {t('link.try')}
              </Button>
            )}
            <Button component="a" href={code} download={`${wave.id}.svg`} variant="default">
              {t('link.download')}
            </Button>
          </Group>
        </div>
        <img className={classes.code} src={code} alt={t('link.code')} width={160} height={160} />
      </div>
    </Section>
  )

  function introOf(): string | undefined {
    if (wave.state === 'draft' || wave.state === 'scheduled') return t('link.notYet')
    return wave.state === 'closed' ? t('link.over') : undefined
  }
}
