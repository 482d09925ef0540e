import type { SaveBody } from '../api/contract.ts'

type Paradata = NonNullable<SaveBody['paradata']>

/** The way in, and what the questionnaire is read on. */
export type Way = Pick<Paradata, 'channel' | 'device'>

/** `?kiosk` and `?embedded` stand in the address; a personal link is known by its answer alone. */
export function wayIn(search: string, isPersonal: boolean): Way {
  const asked = new URLSearchParams(search)
  const open = asked.has('kiosk') ? 'kiosk' : asked.has('embedded') ? 'embedded' : 'open'
  return { channel: isPersonal ? 'personal' : open, device: deviceOf(window) }
}

/** Coarse on purpose: by the finger or the mouse, and by the shorter side of the screen. */
export function deviceOf({ matchMedia, screen }: Pick<Window, 'matchMedia' | 'screen'>) {
  const isTouched = matchMedia('(pointer: coarse)').matches
  if (!isTouched) return 'desktop'
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
}
