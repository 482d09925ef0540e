import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import classes from './wave-nav.module.css'
import { WAVE_PARTS } from './wave-parts.ts'

/** From one page of a wave to the others. */
export function WaveNav({ waveId }: { waveId: string }) {
  const { t } = useTranslation('waves')
  return (
    <nav className={classes.nav} aria-label={t('parts.label')}>
      {WAVE_PARTS.map(part => (
        <NavLink key={part} to={part ? `/waves/${waveId}/${part}` : `/waves/${waveId}`} end={!part}>
          {t(`parts.${part || 'overview'}`)}
        </NavLink>
      ))}
    </nav>
  )
}
