import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Wave } from '../ui/wave.ts'
import classes from './wave-page.module.css'

const STEPS = {
  open: (waveId: string) => call(api.waves[':waveId'].opening.$post({ param: { waveId } })),
  pause: (waveId: string) => call(api.waves[':waveId'].pause.$post({ param: { waveId } })),
  resume: (waveId: string) => call(api.waves[':waveId'].pause.$delete({ param: { waveId } })),
  close: (waveId: string) => call(api.waves[':waveId'].closing.$post({ param: { waveId } })),
}

/** The steps of a wave's life; closing asks first, because it cannot be taken back. */
export function OpenClose({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['waves', 'common'])
  const [asking, ask] = useDisclosure()
  const client = useQueryClient()
  const step = useMutation({
    mutationFn: (name: keyof typeof STEPS) => STEPS[name](wave.id),
    onSuccess: changed => {
      ask.close()
      client.setQueryData(queries.wave(wave.id).queryKey, changed)
      client.invalidateQueries({ queryKey: ['surveys'] })
    },
  })
  const isPlanned = wave.state === 'draft' || wave.state === 'scheduled'
  const isPaused = wave.state === 'paused'
  const hint = hintOf()
  return (
    <div className={classes.step}>
      {isPlanned ? (
        <Button
          variant={wave.state === 'draft' ? 'filled' : 'default'}
          onClick={() => step.mutate('open')}
          loading={step.isPending}
        >
          {t(wave.state === 'draft' ? 'open' : 'openNow')}
        </Button>
      ) : (
        <>
          <Button
            variant={isPaused ? 'filled' : 'default'}
            onClick={() => step.mutate(isPaused ? 'resume' : 'pause')}
            loading={step.isPending && !asking}
          >
            {t(isPaused ? 'resume' : 'pause')}
          </Button>
          <Button variant="default" onClick={ask.open}>
            {t('close')}
          </Button>
        </>
      )}
      {hint && <p>{hint}</p>}
      {step.error && <ProblemNotice error={step.error} />}
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('closeTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('closeText')}</p>
        <Group justify="flex-end" mt={24}>
          <Button variant="default" onClick={ask.close}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => step.mutate('close')} loading={step.isPending}>
            {t('closeConfirm')}
          </Button>
        </Group>
      </Modal>
    </div>
  )

  function hintOf(): string | undefined {
    const privacy = t(`common:privacy.${wave.privacy}`)
    if (wave.state === 'draft') return t('openHint', { privacy })
    if (wave.state === 'scheduled') return t('scheduledHint', { privacy })
    return isPaused ? t('pausedHint') : undefined
  }
}
