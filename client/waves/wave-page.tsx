import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useLocation, useParams } from 'react-router'
import { queries } from '../api.ts'
import type { Locale } from '../i18n/locale.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DemoMark } from '../ui/demo-mark.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { followEvery, type Wave } from '../ui/wave.ts'
import { OpenClose } from './open-close.tsx'
import classes from './wave-nav.module.css'

/** What all pages of a wave have in common; the one that is asked for stands below. */
export function WavePage() {
  const { waveId = '' } = useParams()
  const query = useQuery({
    ...queries.wave(waveId),
    refetchInterval: ({ state }) => followEvery(state.data),
  })
  return <LoadedPage query={query}>{wave => <WaveView wave={wave} />}</LoadedPage>
}

function WaveView({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['waves', 'common'])
  const { textOf, formats } = useReader()
  const mayField = usePermission('field')
  return (
    <>
      <PageHead
        title={wave.name}
        above={
          <>
            <Link to={`/surveys/${wave.surveyId}?tab=waves`}>{textOf(wave.surveyTitle)}</Link>
            {wave.isDemo && <DemoMark />}
          </>
        }
        below={
          <>
            <StateMark state={wave.state} />
            <span>
              {t('facts', {
                version: formats.count(wave.versionNumber),
                privacy: t(`common:privacy.${wave.privacy}`),
              })}
            </span>
            <WaveTimes wave={wave} />
          </>
        }
      />
      {mayField && wave.state !== 'closed' && <OpenClose wave={wave} />}
      <WaveNav waveId={wave.id} />
      <Outlet context={wave} />
    </>
  )
}

/** The pages of a wave by their path under it, in the order of its life; '' is the first. */
export const WAVE_PARTS = ['', 'sample', 'invitations', 'answers', 'quality', 'plan'] as const

/** From one page of a wave to the others. */
export function WaveNav({ waveId }: { waveId: string }) {
  const { t } = useTranslation('waves')
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone not all of them fit beside each other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is, is seen after each move
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current="page"]')
    here?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav ref={nav} className={classes.nav} aria-label={t('parts.label')}>
      {WAVE_PARTS.map(part => (
        <NavLink key={part} to={part ? `/waves/${waveId}/${part}` : `/waves/${waveId}`} end={!part}>
          {t(`parts.${part || 'overview'}`)}
        </NavLink>
      ))}
    </nav>
  )
}

/** What has happened to a wave, and what is going to, by the clocks of the organisation. */
export function WaveTimes({ wave }: { wave: Wave }) {
  const { t } = useTranslation('waves')
  const { locale } = useReader()
  const { state, openedAt, closedAt, opensAt, closesAt, pausedAt, timeZone: zone } = wave
  const at = (iso: string) => momentInZone(locale, iso, zone)
  return (
    <>
      {openedAt && <span>{t('opened', { moment: at(openedAt) })}</span>}
      {state === 'scheduled' && opensAt && (
        <span>{t('times.opens', { moment: at(opensAt), zone })}</span>
      )}
      {state === 'paused' && pausedAt && (
        <span>{t('times.pausedSince', { moment: at(pausedAt) })}</span>
      )}
      {closedAt && <span>{t('closed', { moment: at(closedAt) })}</span>}
      {closesAt && !closedAt && <span>{t('times.closes', { moment: at(closesAt), zone })}</span>}
    </>
  )
}

/** A moment as clocks in the zone show it. */
function momentInZone(locale: Locale, iso: string, timeZone: string): string {
  const region = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(region, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
}
