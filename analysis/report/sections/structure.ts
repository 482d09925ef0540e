import type { Collinearity } from '../../assessment/collinearity.ts'
import type { Mediation } from '../../bootstrap/mediation.ts'
import { F_SQUARED } from '../../thresholds.ts'
import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { ModelAssessment } from '../model-assessment.ts'
import type { ReportWords } from '../words.ts'
import { assessedSection } from './assessed-section.ts'

/** How firmly the arrows stand, and along which routes effects travel. */
export function structureSection(assessment: ModelAssessment, words: ReportWords): Section {
  const { t } = words
  const { collinearity, explanation, formative, drawn } = assessment
  const routes = drawn?.mediation ?? []
  return assessedSection(
    {
      id: 'structure',
      title: t('assessment.structure.title'),
      sentences: structureSentences(assessment, words),
      tables: [
        arrowTable(assessment, words),
        ...(routes.length > 0 ? [routeTable(routes, words)] : []),
        outerCollinearityTable(collinearity, words),
      ],
      findings: [...explanation.findings, ...collinearity.findings, ...(formative?.findings ?? [])],
      wanted: t('assessment.structure.wanted'),
    },
    words,
  )
}

/** Whether effects can be told apart, which arrow adds most, and whether any effect travels on. */
export function structureSentences(
  { collinearity, explanation, drawn }: ModelAssessment,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  const mixed = collinearity.findings.filter(
    ({ code, verdict }) => code === 'vif-predecessor' && verdict === 'poor',
  )
  const negligible = explanation.findings.filter(
    ({ code, verdict }) => code === 'effect-size' && verdict === 'poor',
  ).length
  const [strongest] = explanation.paths.toSorted(
    (one, other) => (other.scoresFixed ?? 0) - (one.scoresFixed ?? 0),
  )
  const arrow = (from: string, to: string) =>
    t('assessment.arrow', { from: words.construct(from), to: words.construct(to) })
  return [
    mixed.length === 0
      ? t('assessment.structure.apart')
      : t('assessment.structure.mixed', {
          arrows: formats.list(mixed.map(({ about: [from = '', to = ''] }) => arrow(from, to))),
        }),
    ...(strongest
      ? [
          t('assessment.structure.strongest', {
            arrow: arrow(strongest.from, strongest.to),
            value: formats.coefficient(strongest.scoresFixed ?? 0),
          }),
        ]
      : []),
    ...(negligible > 0 ? [t('assessment.structure.negligible', { count: negligible })] : []),
    ...(drawn ? [routeSentence(drawn.mediation, words)] : []),
  ]
}

function routeSentence(mediation: readonly Mediation[], words: ReportWords): string {
  const { t, formats } = words
  const routes = clearRoutes(mediation)
  const [strongest] = routes
  if (!strongest) return t('assessment.structure.noRoutes')
  return t('assessment.structure.routes', {
    count: routes.length,
    route: strongest.constructs.map(words.construct).join(' → '),
    effect: formats.coefficient(strongest.effect.estimate),
  })
}

/** The routes along which an effect clearly travels, the strongest first. */
export function clearRoutes(mediation: readonly Mediation[]): Mediation['routes'][number][] {
  return mediation
    .flatMap(({ routes }) => routes)
    .filter(({ effect: { interval } }) => interval[0] > 0 || interval[1] < 0)
    .toSorted((one, other) => Math.abs(other.effect.estimate) - Math.abs(one.effect.estimate))
}

/** Each arrow: what it adds, and how far its driver can be told from the others. */
function arrowTable({ explanation, collinearity }: ModelAssessment, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'arrows',
    caption: t('assessment.structure.arrowsCaption'),
    columns: [
      { header: t('report.paths.columns.path') },
      { header: t('assessment.structure.columns.fSquared'), numeric: true },
      { header: t('assessment.structure.columns.reestimated'), numeric: true },
      { header: t('assessment.structure.columns.size') },
      { header: t('assessment.structure.columns.vif'), numeric: true },
    ],
    rows: explanation.paths.map(({ from, to, scoresFixed, reestimated }) => {
      const inner = collinearity.inner.find(entry => entry.from === from && entry.to === to)
      const absent = '–'
      return {
        key: `${from}→${to}`,
        cells: [
          `${words.construct(from)} → ${words.construct(to)}`,
          numberCell(scoresFixed, 'statistic', { absent, derivation: `fSquared:${from}→${to}` }),
          numberCell(reestimated, 'statistic', { absent }),
          scoresFixed === undefined
            ? absent
            : t(`assessment.structure.size.${sizeOfEffect(scoresFixed)}`),
          numberCell(inner?.varianceInflation, 'statistic', {
            absent,
            derivation: `vif:${from}→${to}`,
          }),
        ],
      }
    }),
  }
}

/** The band that an f² falls into. */
export function sizeOfEffect(fSquared: number): 'none' | 'small' | 'medium' | 'large' {
  if (fSquared >= F_SQUARED.large) return 'large'
  if (fSquared >= F_SQUARED.medium) return 'medium'
  return fSquared >= F_SQUARED.small ? 'small' : 'none'
}

/** The specific indirect effect along each route, with its kind. */
function routeTable(mediation: readonly Mediation[], words: ReportWords): Table {
  const { t } = words
  return {
    id: 'routes',
    caption: t('assessment.structure.routesCaption'),
    columns: [
      { header: t('assessment.structure.columns.route') },
      { header: t('assessment.structure.columns.effect'), numeric: true },
      { header: t('assessment.structure.columns.interval'), numeric: true },
      { header: t('report.paths.columns.p'), numeric: true },
      { header: t('assessment.structure.columns.kind') },
    ],
    rows: mediation.flatMap(({ routes }) =>
      routes.map(({ constructs, effect, type }) => ({
        key: constructs.join('→'),
        cells: [
          constructs.map(words.construct).join(' → '),
          numberCell(effect.estimate, 'statistic', { derivation: `route:${constructs.join('→')}` }),
          rangeCell(effect.interval, 'statistic'),
          numberCell(effect.p, 'probability'),
          t(`assessment.structure.mediation.${type}`),
        ],
      })),
    ),
  }
}

/** The variance inflation of each question within its construct. */
function outerCollinearityTable({ outer }: Collinearity, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'outer-collinearity',
    caption: t('assessment.structure.outerCaption'),
    columns: [
      { header: t('report.measurement.columns.indicator') },
      { header: t('report.measurement.columns.construct') },
      { header: t('assessment.structure.columns.vif'), numeric: true },
    ],
    rows: outer.map(({ construct, indicator, varianceInflation }) => ({
      key: indicator,
      cells: [
        words.indicator(indicator),
        words.construct(construct),
        numberCell(varianceInflation, 'statistic', { absent: '–' }),
      ],
    })),
  }
}
