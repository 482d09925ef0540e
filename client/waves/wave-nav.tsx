import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import classes from './wave-nav.module.css'
import { WAVE_PARTS } from './wave-parts.ts'

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
