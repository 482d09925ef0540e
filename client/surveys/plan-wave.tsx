import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './plan-wave.module.css'
import type { Survey } from './survey.ts'

interface Props {
  readonly survey: Survey
  readonly opened: boolean
  readonly close: () => void
}

export function PlanWave({ survey, opened, close }: Props) {
  const { t } = useTranslation(['surveys', 'common'])
  const { formats } = useReader()
  const navigate = useNavigate()
  const client = useQueryClient()
  const form = useForm<{ name: string; privacy: 'anonymous' | 'identified' }>({
    mode: 'uncontrolled',
    initialValues: { name: '', privacy: 'anonymous' },
    validate: { name: name => (name.trim() ? null : t('waves.nameMissing')) },
  })
  const planning = useMutation({
    mutationFn: (values: typeof form.values) =>
      call(api.surveys[':surveyId'].waves.$post({ param: { surveyId: survey.id }, json: values })),
    onSuccess: wave => {
      client.invalidateQueries({ queryKey: ['surveys'] })
      navigate(`/waves/${wave.id}`)
    },
  })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('waves.planTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.form}
        onSubmit={form.onSubmit(values => planning.mutate(values))}
        noValidate
      >
        <TextInput
          label={t('waves.name')}
          placeholder={t('waves.namePlaceholder')}
          maxLength={120}
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Radio.Group
          label={t('waves.privacy')}
          description={t('waves.fixed')}
          key={form.key('privacy')}
          {...form.getInputProps('privacy')}
        >
          <div className={classes.choices}>
            <Radio
              value="anonymous"
              label={t('waves.anonymous')}
              description={t('waves.anonymousHint')}
            />
            <Radio
              value="identified"
              label={t('waves.identified')}
              description={t('waves.identifiedHint')}
            />
          </div>
        </Radio.Group>
        <p className={classes.version}>
          {t('waves.version', { number: formats.count(survey.publishedVersion ?? 0) })}
        </p>
        {planning.error && <ProblemNotice error={planning.error} />}
        <Button type="submit" loading={planning.isPending}>
          {t('waves.submit')}
        </Button>
      </form>
    </Modal>
  )
}
