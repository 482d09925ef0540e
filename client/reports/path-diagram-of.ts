import type { IndexReport } from '#analysis/report/index-report.ts'
import type { PathDiagramPicture } from '#analysis/report/pictures/path-diagram.ts'
import type { ReportWords } from './report-words.ts'
import { significanceOf } from './significance.ts'

/** The model with what was estimated: indices and R² in the nodes, coefficients on the arrows. */
export function pathDiagramOf(report: IndexReport, words: ReportWords): PathDiagramPicture {
  const { t, reader } = words
  const { formats } = reader
  return {
    kind: 'path-diagram',
    label: t('paths.diagram', {
      constructs: report.constructs.length,
      paths: report.paths.length,
    }),
    nodes: report.constructs.map(({ id, index, isRate, rSquared }) => ({
      id,
      title: words.construct(id),
      details: [
        index && (isRate ? formats.share(index.value / 100) : formats.index(index.value)),
        rSquared !== undefined && t('paths.rSquared', { value: formats.coefficient(rSquared) }),
      ].filter(detail => typeof detail === 'string'),
      focus: id === report.focus,
    })),
    edges: report.paths.map(({ from, to, coefficient }) => {
      const significance = significanceOf(coefficient)
      return {
        from,
        to,
        label: t(`paths.edge.${significance}`, {
          coefficient: formats.coefficient(coefficient.value),
        }),
        strength: coefficient.value,
        certain: significance !== 'unclear',
      }
    }),
  }
}
