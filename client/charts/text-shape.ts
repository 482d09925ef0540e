import { CHART_FONT } from './chart-font.ts'

export interface TextStyle {
  readonly fill: string
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  /** Hides the lines that the words stand on. */
  readonly behind?: string
}

/** Words in a chart, centred on their y. */
export const textShape = (text: string, x: number, y: number, style: TextStyle) => ({
  type: 'text' as const,
  x,
  y,
  style: {
    text,
    fill: style.fill,
    align: style.align ?? ('left' as const),
    verticalAlign: 'middle' as const,
    fontFamily: CHART_FONT.family,
    fontSize: CHART_FONT.size,
    fontWeight: style.bold ? ('bold' as const) : ('normal' as const),
    lineHeight: 18,
    ...(style.behind && { backgroundColor: style.behind, padding: [0, 4] }),
  },
})
