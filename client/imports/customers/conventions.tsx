import { NativeSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { Section } from '../../ui/section.tsx'
import type { MappingStep } from '../import-steps.tsx'
import classes from './conventions.module.css'
import { countryChoices } from './country-choices.ts'
import type { CustomerImport } from './customer-import.ts'

/** Offsets that are in use somewhere. */
const OFFSETS =
  '-11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 +00:00 +01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 +13:00 +14:00'.split(
    ' ',
  )

/** How to read the file where it does not say so itself. */
export function Conventions({ file, mapping, change, disabled }: MappingStep<CustomerImport>) {
  const { t } = useTranslation('import')
  const { locale } = useReader()
  const { country, utcOffset } = mapping
  const choices = countryChoices(file.callingCodes, locale)
  // Several countries share a calling code: the one that was chosen stays shown.
  const [chosen, choose] = useState<string>()
  const sharing = file.callingCodes[country] ?? []
  const shown = chosen !== undefined && sharing.includes(chosen) ? chosen : sharing[0]
  return (
    <Section title={t('customers.conventions')} intro={t('customers.conventionsIntro')}>
      <div className={classes.conventions}>
        <Select
          label={t('customers.country')}
          value={shown ?? null}
          data={choices.map(({ iso, label }) => ({ value: iso, label }))}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('customers.noCountry')}
          disabled={disabled}
          onChange={iso => {
            const choice = choices.find(choice => choice.iso === iso)
            if (!choice) return
            choose(choice.iso)
            change({ ...mapping, country: choice.callingCode })
          }}
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
