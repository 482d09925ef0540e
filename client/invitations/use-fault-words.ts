import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ApiProblem } from '../api.ts'

const faults = z.array(
  z.object({
    code: z.enum(['link-missing', 'link-in-subject', 'unknown-placeholder']),
    placeholder: z.string().default(''),
  }),
)

/** Says what is wrong with a text, where the server refused it for that. */
export function useFaultWords(): (error: unknown) => string[] {
  const { t } = useTranslation('invitations')
  return error => {
    if (!(error instanceof ApiProblem) || error.code !== 'invitation-text-faults') return []
    return faults
      .catch([])
      .parse(error.details)
      .map(({ code, placeholder }) => t(`texts.faults.${code}`, { placeholder, link: '{{link}}' }))
  }
}
