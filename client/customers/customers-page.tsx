import { Group, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { AttributeList } from './attribute-list.tsx'
import { CustomerList } from './customer-list.tsx'
import classes from './customers.module.css'
import { ErasureList } from './privacy/erasure-list.tsx'
import { SegmentList } from './segments/segment-list.tsx'

const TABS = ['customers', 'segments', 'attributes', 'erasures'] as const

/** Who may be asked: the people, the named parts of them, and what is known of them. */
export function CustomersPage() {
  const { t } = useTranslation(['customers', 'privacy'])
  const [search, setSearch] = useSearchParams()
  const mayField = usePermission('field')
  const tab = TABS.find(name => name === search.get('tab')) ?? 'customers'
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          mayField && (
            <Group gap={8}>
              <LinkButton to="/customers/new" variant="default">
                {t('actions.add')}
              </LinkButton>
              <LinkButton to="/customers/import">{t('actions.import')}</LinkButton>
            </Group>
          )
        }
      />
      <Tabs
        value={tab}
        onChange={name => setSearch({ tab: name ?? 'customers' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb={40} className={classes.tabs}>
          {TABS.map(name => (
            <Tabs.Tab key={name} value={name}>
              {name === 'erasures' ? t('privacy:tab') : t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="customers">
          <CustomerList />
        </Tabs.Panel>
        <Tabs.Panel value="segments">
          <SegmentList mayField={mayField} />
        </Tabs.Panel>
        <Tabs.Panel value="attributes">
          <AttributeList mayField={mayField} />
        </Tabs.Panel>
        <Tabs.Panel value="erasures">
          <ErasureList />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
