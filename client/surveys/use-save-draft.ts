import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { refuseUnreadable } from './refused-definition.tsx'
import type { Survey } from './survey.ts'

/** Puts another text in the draft's place, unless somebody has changed it meanwhile. */
export function useSaveDraft(survey: Survey) {
  const { t } = useTranslation('surveys')
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (text: string) => {
      refuseUnreadable(text)
      return call(
        api.surveys[':surveyId'].draft.$put({
          param: { surveyId: survey.id },
          json: { definition: text, revision: survey.draftRevision },
        }),
      )
    },
    onSuccess: saved => {
      client.setQueryData(queries.survey(survey.id).queryKey, saved)
      client.invalidateQueries({ queryKey: ['surveys'], exact: true })
      notifications.show({ message: t('json.saved') })
    },
  })
}
