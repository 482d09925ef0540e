import { CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Drawing } from './drawing.ts'

use([CustomChart, GridComponent, SVGRenderer])

/** The chart as SVG text, without a DOM: the same in a page, in a file and in a test. */
export function drawSvg({ option, height }: Drawing, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
