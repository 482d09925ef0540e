/** The page's own family, which depends on the language; a chart outside a page brings another. */
export const CHART_FONT = {
  family: 'inherit',
  size: 14,
} as const
