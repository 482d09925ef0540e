import { Button, Group, Modal, Radio } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call } from '../../api.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Customer } from '../customer.ts'
import classes from './privacy.module.css'

const GROUNDS = ['asked', 'withdrawn', 'unneeded', 'mistaken'] as const
type Ground = (typeof GROUNDS)[number]

/** Erases a customer for a reason that is kept, and leads to the proof. */
export function EraseCustomer({ customer: { id, name, externalId } }: { customer: Customer }) {
  const { t } = useTranslation(['privacy', 'common'])
  const [opened, { open, close }] = useDisclosure()
  const [ground, choose] = useState<Ground>()
  const navigate = useNavigate()
  const client = useQueryClient()
  const erasing = useMutation({
    mutationFn: (ground: Ground) =>
      call(
        api.customers[':customerId'].erasure.$post({ param: { customerId: id }, json: { ground } }),
      ),
    onSuccess: async erasure => {
      await navigate(`/customers/erasures/${erasure.id}`)
      client.removeQueries({ queryKey: ['customers', 'one', id] })
      client.removeQueries({ queryKey: ['customers', 'history', id] })
      client.invalidateQueries({ queryKey: ['customers'] })
      client.invalidateQueries({ queryKey: ['erasures'] })
    },
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('erase.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('erase.title', { name: name ?? externalId })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('erase.text')}</p>
        <Radio.Group
          label={t('erase.ground')}
          value={ground ?? ''}
          onChange={value => choose(GROUNDS.find(known => known === value))}
        >
          <div className={classes.grounds}>
            {GROUNDS.map(known => (
              <Radio key={known} value={known} label={t(`ground.${known}`)} />
            ))}
          </div>
        </Radio.Group>
        {erasing.error && <ProblemNotice error={erasing.error} />}
        <Group justify="flex-end" mt={24}>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button
            disabled={ground === undefined}
            loading={erasing.isPending}
            onClick={() => ground && erasing.mutate(ground)}
          >
            {t('erase.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
