import type { Palette } from './palette.ts'

/** Filled where its interval is known, hollow while it is to follow; the one in focus in the accent. */
export const dotShape = (
  [cx, cy]: readonly [number, number],
  { focus, known }: { readonly focus: boolean; readonly known: boolean },
  palette: Palette,
) => ({
  type: 'circle' as const,
  shape: { cx, cy, r: focus ? 6 : 4 },
  style: {
    fill: known ? (focus ? palette.accent : palette.ink) : palette.paper,
    stroke: known ? 'none' : palette.ink,
    lineWidth: 2,
  },
})
