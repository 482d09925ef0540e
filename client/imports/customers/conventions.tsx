import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/section.tsx'
import classes from './conventions.module.css'
import type { Mapping } from './customer-import.ts'
import { mappingIssues } from './mapping-issues.ts'

interface Props {
  readonly mapping: Mapping
  readonly disabled: boolean
  readonly change: (mapping: Mapping) => void
}

/** Offsets that are in use somewhere. */
const OFFSETS =
  '-11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 +00:00 +01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 +13:00 +14:00'.split(
    ' ',
  )

/** How to read the file where it does not say so itself. */
export function Conventions({ mapping, disabled, change }: Props) {
  const { t } = useTranslation('import')
  const { country, utcOffset } = mapping
  return (
    <Section title={t('customers.conventions')}>
      <div className={classes.conventions}>
        <TextInput
          label={t('customers.country')}
          value={country}
          inputMode="numeric"
          maxLength={3}
          disabled={disabled}
          error={mappingIssues(mapping).hasNoCountry && t('customers.countryInvalid')}
          onChange={event => change({ ...mapping, country: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label={t('customers.utcOffset')}
          value={utcOffset}
          data={[...new Set([...OFFSETS, utcOffset])].map(value => ({
            value,
            label: `UTC ${value}`,
          }))}
          disabled={disabled}
          onChange={event => change({ ...mapping, utcOffset: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}
