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
        {instruments =>
          GROUPS.map(group => (
            <Group
              key={group}
              group={group}
              instruments={instruments.filter(instrument => instrument.group === group)}
            />
          ))
        }
      </Loaded>
      <OwnDefinition />
    </>
  )
}

const GROUPS = [
  'indexModel',
  'kano',
  'gap',
  'shortMetric',
] as const satisfies readonly Instrument['group'][]

function Group({
  group,
  instruments,
}: {
  group: Instrument['group']
  instruments: readonly Instrument[]
}) {
  const { t } = useTranslation('surveys')
  return (
    <section className={classes.group}>
      <h2>{t(`catalogue.groups.${group}.title`)}</h2>
      <p>{t(`catalogue.groups.${group}.text`)}</p>
      <ul className={classes.cards}>
        {instruments.map(instrument => (
          <Card key={instrument.id} instrument={instrument} />
        ))}
      </ul>
    </section>
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
      <h3>{title}</h3>
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
      {!instrument.confirmed && <p className={classes.facts}>{t('catalogue.unconfirmed')}</p>}
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
