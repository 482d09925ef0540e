/** Colours a chart is drawn with. */
export interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly accent: string
  readonly paper: string
}

/** In a page the scheme decides, so that light, dark and print need no second drawing. */
export const PAGE_PALETTE: Palette = {
  ink: 'var(--ink)',
  quiet: 'var(--ink-quiet)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  paper: 'var(--paper)',
}
