import type { CustomSeriesRenderItemReturn } from 'echarts'

/** What of echarts' `renderItem` our charts use. */
export type DrawItem = (
  item: { readonly dataIndex: number },
  api: { readonly coord: (point: [number, number]) => number[] },
) => CustomSeriesRenderItemReturn
