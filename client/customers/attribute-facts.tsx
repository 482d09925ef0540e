import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Section } from '../ui/section.tsx'
import type { Customer, CustomerAttribute } from './customer.ts'

export function AttributeFacts({ customer: { attributes: values } }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const query = useQuery(queries.customerAttributes())
  return (
    <Section title={t('customer.attributes')}>
      {Object.keys(values).length === 0 ? (
        <p>{t('customer.noAttributes')}</p>
      ) : (
        <Loaded query={query}>
          {attributes => (
            <FactList
              facts={Object.entries(values).map(([id, value]) => {
                const attribute = attributes.find(declared => declared.id === id)
                const words = attributeWords(t, formats, attribute?.type, value)
                return [attribute?.title ?? id, words] as const
              })}
            />
          )}
        </Loaded>
      )}
    </Section>
  )
}

/** The value of an attribute as people read it. */
function attributeWords(
  t: TFunction<'customers'>,
  formats: Formats,
  type: CustomerAttribute['type'] | undefined,
  value: string | number | boolean,
): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return formats.plain(value)
  return type === 'date' ? formats.day(value) : value
}
