import { MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { columnsUsedBy } from '#server/customers/customer-columns.ts'
import type { CustomerParts } from './customer-parts.ts'
import type { SamplePlan, Stratifier } from './sample.ts'

interface Props {
  readonly plan: SamplePlan
  readonly parts: CustomerParts
  readonly change: (changes: Partial<SamplePlan>) => void
}

const FIELDS = columnsUsedBy('stratum')
const PLACES = [0, 1] as const

/** Up to two ways of telling customers apart; both together make the strata. */
export function StrataFields({ plan, parts, change }: Props) {
  const { t } = useTranslation(['sampling', 'customers'])
  const options = [
    ...FIELDS.map(field => ({ value: `field ${field}`, label: t(`customers:property.${field}`) })),
    ...parts.attributes.map(({ id, title }) => ({ value: `attribute ${id}`, label: title })),
    ...(parts.segments.length > 0 ? [{ value: 'segments', label: t('strata.segments') }] : []),
  ]
  return PLACES.filter(place => place <= plan.strata.length).map(place => {
    const by = plan.strata[place]
    const taken = plan.strata.filter((_, at) => at !== place).map(wordOf)
    return (
      <div key={place}>
        <Select
          label={t(place === 0 ? 'strata.first' : 'strata.second')}
          description={t(place === 0 ? 'strata.firstHint' : 'strata.secondHint')}
          placeholder={t('strata.none')}
          data={options.filter(({ value }) => !taken.includes(value))}
          value={by ? wordOf(by) : null}
          onChange={word => put(place, word ? stratifierOf(word, parts) : undefined)}
          clearable
          clearButtonProps={{ 'aria-label': t('strata.none') }}
        />
        {by && 'segments' in by && (
          <MultiSelect
            mt={8}
            aria-label={t('strata.segments')}
            data={parts.segments.map(({ id, name }) => ({ value: id, label: name }))}
            value={by.segments}
            onChange={segments => segments.length > 0 && put(place, { segments })}
          />
        )}
      </div>
    )
  })

  function put(place: number, by: Stratifier | undefined): void {
    const others = plan.strata.filter((_, at) => at !== place)
    const strata = by ? plan.strata.toSpliced(place, 1, by) : others
    // What was set by hand belongs to strata that are no more.
    change({ strata, byHand: [] })
  }
}

function wordOf(by: Stratifier): string {
  if ('field' in by) return `field ${by.field}`
  return 'attribute' in by ? `attribute ${by.attribute}` : 'segments'
}

function stratifierOf(word: string, { segments }: CustomerParts): Stratifier {
  const [kind, name = ''] = word.split(' ')
  const field = FIELDS.find(known => known === name)
  if (kind === 'field' && field) return { field }
  if (kind === 'attribute') return { attribute: name }
  return { segments: segments.slice(0, 3).map(({ id }) => id) }
}
