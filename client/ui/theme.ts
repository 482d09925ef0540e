import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
} from '@mantine/core'

/** Okabe & Ito's blue and sky blue at the two places that are used: 6 on light, 4 on dark. */
const ACCENT: MantineColorsTuple = [
  '#e6f3fa',
  '#cbe5f4',
  '#a3d3ee',
  '#79c3ea',
  '#56b4e9',
  '#2b8fc9',
  '#0072b2',
  '#005f96',
  '#004c78',
  '#00395b',
]

const SMALL = rem(14)
const BODY = rem(16)
const TITLE = rem(24)

/** What opens is there: nothing glides in. */
const AT_ONCE = { transitionProps: { duration: 0 } }

/** Four sizes in all: these three, and the index itself. */
export const THEME = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent: ACCENT },
  defaultRadius: 4,
  variantColorResolver: input => {
    const colors = defaultVariantColorsResolver(input)
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors
  },
  fontFamily: 'var(--font)',
  fontSizes: { xs: SMALL, sm: SMALL, md: BODY, lg: BODY, xl: TITLE },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.3333' },
  spacing: { xs: rem(8), sm: rem(16), md: rem(24), lg: rem(32), xl: rem(48) },
  headings: {
    fontFamily: 'inherit',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: TITLE, lineHeight: rem(32) },
      h2: { fontSize: BODY, lineHeight: rem(24) },
      h3: { fontSize: SMALL, lineHeight: rem(24) },
    },
  },
  components: {
    Table: {
      defaultProps: { verticalSpacing: 8, horizontalSpacing: 12, borderColor: 'var(--rule)' },
    },
    InputWrapper: { styles: { description: { fontSize: SMALL }, error: { fontSize: SMALL } } },
    Switch: { styles: { description: { fontSize: SMALL } } },
    Radio: { styles: { description: { fontSize: SMALL } } },
    // They go by themselves; a cross without a name would be a riddle to a screen reader.
    Notification: { defaultProps: { withCloseButton: false } },
    Menu: { defaultProps: AT_ONCE },
    Modal: { defaultProps: AT_ONCE, styles: { title: { fontWeight: 600 } } },
    Drawer: { defaultProps: AT_ONCE, styles: { title: { fontWeight: 600 } } },
  },
})

/** Mantine's greys give way to ours, which keep their contrast on both schemes and on paper. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule)',
    '--mantine-color-error': 'var(--problem)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  }
  return { variables: {}, light: ours, dark: ours }
}
