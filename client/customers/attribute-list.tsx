import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyStart } from '../ui/empty-start.tsx'
import { Loaded } from '../ui/loaded.tsx'
import classes from './customers.module.css'
import { DeclareAttribute } from './declare-attribute.tsx'

export function AttributeList({ mayField }: { mayField: boolean }) {
  const { t } = useTranslation('customers')
  const [opened, { open, close }] = useDisclosure()
  const add = mayField && (
    <Button onClick={open} variant="default">
      {t('attributes.add')}
    </Button>
  )
  return (
    <Loaded query={useQuery(queries.customerAttributes())}>
      {attributes => (
        <>
          {attributes.length === 0 ? (
            <EmptyStart title={t('attributes.empty')} text={t('attributes.intro')}>
              {add}
            </EmptyStart>
          ) : (
            <>
              <p className={classes.hint}>{t('attributes.intro')}</p>
              <DataTable
                caption={t('tabs.attributes')}
                columns={[
                  { header: t('attributes.title') },
                  { header: t('attributes.id') },
                  { header: t('attributes.type') },
                ]}
                rows={attributes.map(({ id, title, type }) => ({
                  key: id,
                  cells: [title, `attr.${id}`, t(`attributes.types.${type}`)],
                }))}
              />
              <div className={classes.pages}>{add}</div>
            </>
          )}
          {opened && <DeclareAttribute title="" close={close} declared={close} />}
        </>
      )}
    </Loaded>
  )
}
