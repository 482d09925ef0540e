import { Button, FileInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { queries } from '../api.ts'
import { Section } from '../ui/section.tsx'
import { adopt } from './adopt.ts'
import classes from './catalogue.module.css'
import { RefusedDefinition, refuseUnreadable } from './refused-definition.tsx'

/** A questionnaire made elsewhere, by file or pasted. */
export function OwnDefinition() {
  const { t } = useTranslation('surveys')
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const adopting = useMutation({
    mutationFn: async () => {
      refuseUnreadable(text)
      return adopt({ definition: text })
    },
    onSuccess: survey => {
      client.invalidateQueries(queries.surveys())
      navigate(`/surveys/${survey.id}`)
    },
  })
  return (
    <Section title={t('catalogue.own')} intro={t('catalogue.ownText')}>
      <div className={classes.own}>
        <FileInput
          label={t('catalogue.ownFile')}
          placeholder={t('json.filePlaceholder')}
          accept="application/json,.json"
          maw={400}
          onChange={async file => setText((await file?.text()) ?? '')}
        />
        <Textarea
          label={t('json.text')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace' } }}
        />
        {adopting.error && <RefusedDefinition error={adopting.error} />}
        <Button
          variant="default"
          disabled={text.trim() === ''}
          loading={adopting.isPending}
          onClick={() => adopting.mutate()}
        >
          {t('catalogue.ownAdopt')}
        </Button>
      </div>
    </Section>
  )
}
