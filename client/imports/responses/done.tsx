import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import type { ResponseImport } from './response-import.ts'

export function Done({ file }: { file: ResponseImport }) {
  const { t } = useTranslation('import')
  const { formats } = useReader()
  const { complete = 0, partial = 0, alreadyThere = 0, refused = 0 } = file.outcome ?? {}
  return (
    <Section
      title={t('done.title')}
      intro={t('done.text', {
        complete: formats.count(complete),
        partial: formats.count(partial),
        alreadyThere: formats.count(alreadyThere),
        refused: formats.count(refused),
      })}
    >
      <Group gap={8}>
        <LinkButton to={`/waves/${file.waveId}/report`}>{t('done.report')}</LinkButton>
        <LinkButton to={`/waves/${file.waveId}`} variant="default">
          {t('done.wave')}
        </LinkButton>
      </Group>
    </Section>
  )
}
