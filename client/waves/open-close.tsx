import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Wave } from './wave.ts'
import classes from './wave-page.module.css'

/** The two steps of a wave's life; closing asks first, because it cannot be taken back. */
export function OpenClose({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['waves', 'common'])
  const [asking, ask] = useDisclosure()
  const client = useQueryClient()
  const step = useMutation({
    mutationFn: (to: 'opening' | 'closing') =>
      call(api.waves[':waveId'][to].$post({ param: { waveId: wave.id } })),
    onSuccess: changed => {
      ask.close()
      client.setQueryData(queries.wave(wave.id).queryKey, changed)
      client.invalidateQueries({ queryKey: ['surveys'] })
    },
  })
  return (
    <div className={classes.step}>
      {wave.state === 'draft' ? (
        <>
          <Button onClick={() => step.mutate('opening')} loading={step.isPending}>
            {t('open')}
          </Button>
          <p>{t('openHint', { privacy: t(`common:privacy.${wave.privacy}`) })}</p>
        </>
      ) : (
        <Button variant="default" onClick={ask.open}>
          {t('close')}
        </Button>
      )}
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
          <Button onClick={() => step.mutate('closing')} loading={step.isPending}>
            {t('closeConfirm')}
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
