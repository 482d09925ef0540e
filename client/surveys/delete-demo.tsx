import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export function DeleteDemo() {
  const { t } = useTranslation(['surveys', 'common'])
  const [opened, { open, close }] = useDisclosure()
  const navigate = useNavigate()
  const client = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => call(api.demo.$delete()),
    onSuccess: async () => {
      navigate('/surveys')
      notifications.show({ message: t('demo.deleted') })
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('demo.delete')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('demo.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('demo.text')}</p>
        {deleting.error && <ProblemNotice error={deleting.error} />}
        <Group justify="flex-end" mt={24}>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => deleting.mutate()} loading={deleting.isPending}>
            {t('demo.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
