import { CHART_FONT } from './chart-font.ts'
import type { NiceRange } from './nice-range.ts'
import type { Palette } from './palette.ts'

/** Quiet: light lines to read off from, no frame, no ticks. */
export const valueAxis = (
  { min, max, step }: NiceRange,
  formatter: (value: number) => string,
  palette: Palette,
) => ({
  type: 'value' as const,
  min,
  max,
  interval: step,
  axisLabel: {
    formatter,
    hideOverlap: true,
    color: palette.quiet,
    fontFamily: CHART_FONT.family,
    fontSize: CHART_FONT.size,
  },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: true, lineStyle: { color: palette.rule, width: 1 } },
})
