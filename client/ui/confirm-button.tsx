import { Button, Group, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from './problem-notice.tsx'

interface Props {
  readonly label: string
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly action: UseMutationResult<unknown, Error, void>
}

/** For what cannot be undone: asks once more, in the words of what happens. */
export function ConfirmButton({ label, title, text, confirm, action }: Props) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p>{text}</p>
        {action.error && <ProblemNotice error={action.error} />}
        <Group justify="flex-end" mt={24}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={() => action.mutate()} loading={action.isPending}>
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
