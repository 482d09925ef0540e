import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Section } from '../ui/section.tsx'
import { attributeWords } from './attribute-words.ts'
import type { Customer } from './customer.ts'

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
