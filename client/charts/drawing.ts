import type { EChartsCoreOption } from 'echarts/core'

/** A chart before it is drawn: what echarts is told, and the height that it needs. */
export interface Drawing {
  readonly option: EChartsCoreOption
  readonly height: number
}
