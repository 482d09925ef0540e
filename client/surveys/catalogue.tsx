import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type Answer, type api, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { adopt } from './adopt.ts'
import classes from './catalogue.module.css'
import { OwnDefinition } from './own-definition.tsx'

type Instrument = Answer<typeof api.catalogue.$get>[number]

/** The instruments that are shipped, and a way in for one's own. */
export function Catalogue() {
  const { t } = useTranslation(['surveys', 'common'])
  return (
    <>
      <PageHead
        title={t('catalogue.title')}
        above={<Link to="/surveys">{t('common:toSurveys')}</Link>}
        below={t('catalogue.intro')}
      />
      <Loaded query={useQuery(queries.catalogue())}>
        {instruments => (
          <ul className={classes.cards}>
            {instruments.map(instrument => (
              <Card key={instrument.id} instrument={instrument} />
            ))}
          </ul>
        )}
      </Loaded>
      <OwnDefinition />
    </>
  )
}

function Card({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation('surveys')
  const { textOf, formats } = useReader()
  const navigate = useNavigate()
  const client = useQueryClient()
  const adopting = useMutation({
    mutationFn: () => adopt({ instrument: instrument.id }),
    onSuccess: survey => {
      client.invalidateQueries(queries.surveys())
      navigate(`/surveys/${survey.id}`)
    },
  })
  const title = textOf(instrument.title)
  return (
    <li className={classes.card}>
      <h2>{title}</h2>
      <p>{textOf(instrument.description)}</p>
      <p className={classes.facts}>
        {t('catalogue.facts', {
          questions: formats.count(instrument.questions),
          minutes: formats.plain(instrument.minutes),
        })}
      </p>
      <Disclosure summary={t('catalogue.notes')}>
        <p>{textOf(instrument.notes)}</p>
      </Disclosure>
      {adopting.error && <ProblemNotice error={adopting.error} />}
      <Button
        onClick={() => adopting.mutate()}
        loading={adopting.isPending}
        aria-label={t('catalogue.adoptNamed', { title })}
      >
        {t('catalogue.adopt')}
      </Button>
    </li>
  )
}
