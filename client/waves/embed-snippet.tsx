import { Button, Code, CopyButton, Group, Select, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { Wave } from '../ui/wave.ts'
import classes from './embed-snippet.module.css'

type Place = 'inline' | 'popup' | 'kiosk'

/** Other places for the questionnaire than its link: a page of one's own site, or a counter. */
export function EmbedSnippet({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['embed', 'common'])
  const [place, setPlace] = useState<Place>('inline')
  const text = place === 'kiosk' ? `${wave.link}?kiosk` : snippetOf(wave.link, place)
  return (
    <Section title={t('title')} intro={t('intro')}>
      <Disclosure summary={t('open')}>
        <Select
          label={t('place')}
          allowDeselect={false}
          value={place}
          maw={320}
          data={(['inline', 'popup', 'kiosk'] as const).map(value => ({ value, label: t(value) }))}
          onChange={chosen =>
            setPlace(chosen === 'popup' || chosen === 'kiosk' ? chosen : 'inline')
          }
        />
        <p>{t(`meaning.${place}`)}</p>
        <Code block className={classes.code}>
          {text}
        </Code>
        <Group mt={8}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button onClick={copy} variant="default">
                {copied ? t('common:copied') : t('common:copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        {place !== 'kiosk' && <Sites waveId={wave.id} />}
      </Disclosure>
    </Section>
  )
}

function snippetOf(link: string, place: 'inline' | 'popup'): string {
  const { origin, pathname } = new URL(link)
  const more = place === 'popup' ? ' data-show="popup" data-after="5" data-every="30"' : ''
  const survey = pathname.split('/').at(-1)
  return `<script async src="${origin}/embed.js" data-survey="${survey}"${more}></script>`
}

/** The sites whose pages may show it; a browser shows it in no others. */
function Sites({ waveId }: { readonly waveId: string }) {
  const { t } = useTranslation('embed')
  const mayField = usePermission('field')
  const client = useQueryClient()
  const route = api.waves[':waveId'].embedding
  const queryKey = ['wave', waveId, 'embedding']
  const { data } = useQuery({ queryKey, queryFn: () => call(route.$get({ param: { waveId } })) })
  const [typed, setTyped] = useState<string>()
  const save = useMutation({
    mutationFn: (origins: string[]) => call(route.$put({ param: { waveId }, json: { origins } })),
    onSuccess: saved => {
      client.setQueryData(queryKey, saved)
      setTyped(undefined)
    },
  })
  const shown = typed ?? data?.origins.join('\n') ?? ''
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save.mutate(originsIn(shown))
      }}
    >
      <Textarea
        mt={16}
        label={t('sites')}
        description={t('sitesHint')}
        placeholder="https://shop.example"
        autosize
        minRows={2}
        maw={480}
        value={shown}
        readOnly={!mayField}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {save.error && <ProblemNotice error={save.error} words={t('notASite')} />}
      {mayField && (
        <Button mt={8} type="submit" variant="default" disabled={typed === undefined}>
          {t('save')}
        </Button>
      )}
    </form>
  )
}

/** Whatever is copied from an address bar: only the site itself counts. */
function originsIn(text: string): string[] {
  return text
    .split(/\s+/)
    .filter(line => line !== '')
    .map(line => (URL.canParse(line) ? new URL(line).origin : line))
}
