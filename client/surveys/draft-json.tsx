import { Button, FileInput, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './draft-json.module.css'
import { RefusedDefinition } from './refused-definition.tsx'
import type { Survey } from './survey.ts'
import { useSaveDraft } from './use-save-draft.ts'

/** The document itself: taken out, changed anywhere, put back. */
export function DraftJson({ survey, editable }: { survey: Survey; editable: boolean }) {
  const { t } = useTranslation('surveys')
  const [text, setText] = useState(survey.draft)
  const saving = useSaveDraft(survey)
  const changed = text !== survey.draft
  return (
    <div className={classes.json}>
      <p className={classes.intro}>{t('json.intro')}</p>
      <Group align="flex-end" wrap="wrap">
        <Button
          component="a"
          variant="default"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(survey.draft)}`}
          download={`${survey.id}.json`}
        >
          {t('json.download')}
        </Button>
        {editable && (
          <FileInput
            label={t('json.file')}
            placeholder={t('json.filePlaceholder')}
            accept="application/json,.json"
            w={288}
            onChange={async file => file && setText(await file.text())}
          />
        )}
      </Group>
      <Textarea
        label={t('json.text')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        readOnly={!editable}
        rows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace', fontSize: 14 } }}
      />
      {saving.error && <RefusedDefinition error={saving.error} />}
      {editable && (
        <Group>
          <Button
            disabled={!changed}
            loading={saving.isPending}
            onClick={() => saving.mutate(text)}
          >
            {t('json.save')}
          </Button>
          {changed && <span className={classes.unsaved}>{t('json.unsaved')}</span>}
        </Group>
      )}
    </div>
  )
}
