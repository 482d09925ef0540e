/** Colours and typeface that a picture is drawn with. */
export interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly accent: string
  readonly paper: string
  /** A bar that a stroke of ink stands on. */
  readonly bar: string
  /** What the whole picture stands on. */
  readonly ground: string
  readonly font: string
}

const SYSTEM_FONT =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

/** Okabe & Ito's blue on white and sky blue on black; in print, shape and size tell all apart. */
export const PALETTES = {
  /** The page's own colours, which follow its scheme and its printing, and its own typeface. */
  page: {
    ink: 'var(--ink)',
    quiet: 'var(--ink-quiet)',
    rule: 'var(--rule)',
    accent: 'var(--accent)',
    paper: 'var(--paper)',
    bar: 'var(--accent)',
    ground: 'none',
    font: 'inherit',
  },
  light: {
    ink: '#1b1d21',
    quiet: '#575c64',
    rule: '#dcdfe3',
    accent: '#0072b2',
    paper: '#ffffff',
    bar: '#0072b2',
    ground: '#ffffff',
    font: SYSTEM_FONT,
  },
  dark: {
    ink: '#e8e9eb',
    quiet: '#a6abb3',
    rule: '#3a3e45',
    accent: '#56b4e9',
    paper: '#16181b',
    bar: '#56b4e9',
    ground: '#16181b',
    font: SYSTEM_FONT,
  },
  print: {
    ink: '#000000',
    quiet: '#404040',
    rule: '#c4c4c4',
    accent: '#000000',
    paper: '#ffffff',
    bar: '#a0a0a0',
    ground: '#ffffff',
    font: SYSTEM_FONT,
  },
} as const satisfies Record<string, Palette>
