import { Button, Group, Modal, NumberInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import type { Sample } from './sample.ts'
import { sampleQuery } from './sample-query.ts'
import classes from './sampling.module.css'

interface Props {
  readonly waveId: string
  readonly sample: Sample
  readonly isSaved: boolean
}

/** Drawing cannot be taken back, so it is asked twice. */
export function DrawSection({ waveId, sample, isSaved }: Props) {
  const { t } = useTranslation(['sampling', 'common'])
  const { formats } = useReader()
  const [asking, ask] = useDisclosure()
  const [seed, setSeed] = useState<number>()
  const client = useQueryClient()
  const drawing = useMutation({
    mutationFn: () =>
      call(
        api.waves[':waveId'].sample.draw.$post({
          param: { waveId },
          json: { revision: sample.revision, ...(seed !== undefined && { seed }) },
        }),
      ),
    onSuccess: ask.close,
    onSettled: () => client.invalidateQueries(sampleQuery(waveId)),
  })
  const { allocation, plan } = sample
  const invitations = allocation?.invitations ?? 0
  const now = Math.round(invitations * (1 - plan.reserve))
  return (
    <Section title={t('draw.title')} intro={t('draw.intro')}>
      {drawing.error && !asking && <ProblemNotice error={drawing.error} />}
      <Button onClick={ask.open} disabled={!isSaved || invitations === 0 || sample.jobId !== null}>
        {t('draw.open', { customers: formats.count(invitations) })}
      </Button>
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('draw.confirmTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>
          {plan.reserve > 0
            ? t('draw.confirmReserve', {
                now: formats.count(now),
                reserve: formats.count(invitations - now),
              })
            : t('draw.confirmText', { customers: formats.count(invitations) })}
        </p>
        <NumberInput
          className={classes.seed}
          label={t('draw.seed')}
          description={t('draw.seedHint')}
          placeholder={t('draw.seedRandom')}
          value={seed ?? ''}
          onChange={n => setSeed(typeof n === 'number' ? n : undefined)}
          min={0}
          max={2_147_483_647}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
        {drawing.error && <ProblemNotice error={drawing.error} />}
        <Group justify="flex-end" mt={24}>
          <Button variant="default" onClick={ask.close}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => drawing.mutate()} loading={drawing.isPending}>
            {t('draw.confirm')}
          </Button>
        </Group>
      </Modal>
    </Section>
  )
}
