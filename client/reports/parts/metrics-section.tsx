import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Picture } from '../../ui/picture.tsx'
import { Section } from '../../ui/section.tsx'
import { Figure } from '../figure.tsx'
import { type Metric, metricsOf } from './metrics-of.ts'
import classes from './metrics-section.module.css'
import { metricsTable } from './metrics-table.ts'
import { PartFindings } from './part-findings.tsx'
import type { PartProps } from './part-props.ts'

/** Each short metric large, with its interval as a bar under it, n beside it, and its change. */
export function MetricsSection({ part, change, words }: PartProps<'metrics'>) {
  const { p, reader } = words
  const metrics = metricsOf(part, change, words)
  const sentence = joinSentences(
    metrics.map(({ sentence: own }) => own),
    reader.locale,
  )
  return (
    <Section title={p('metrics.title')} intro={sentence}>
      <Figure tableWords={p('table')} tables={[metricsTable(part, change, words)]}>
        <div className={classes.metrics}>
          {metrics.map(metric => (
            <MetricView key={metric.id} metric={metric} />
          ))}
        </div>
      </Figure>
      <PartFindings findings={part.findings} words={words} />
    </Section>
  )
}

function MetricView({ metric }: { metric: Metric }) {
  return (
    <div>
      <p className={classes.title}>{metric.title}</p>
      <p className={classes.number}>
        {metric.value}
        {metric.unit && <span className={classes.unit}>{metric.unit}</span>}
      </p>
      <Picture
        picture={{
          kind: 'interval-bar',
          label: `${metric.title}: ${metric.value}, ${metric.interval}`,
          ...metric.bar,
        }}
      />
      <p className={classes.facts}>
        <span>{metric.interval}</span>
        <span>{metric.n}</span>
      </p>
      {metric.since && <p className={classes.since}>{metric.since}</p>}
    </div>
  )
}
