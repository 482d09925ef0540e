import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentFilter } from '#server/segments/segment.contract.ts'
import { queries } from '../../api.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { FilterGroup } from './filter-group.tsx'
import { isComplete } from './is-complete.ts'
import { SegmentSize } from './segment-size.tsx'
import classes from './segments.module.css'

export interface SegmentDraft {
  readonly name: string
  readonly filter: SegmentFilter
}

interface Props {
  readonly initial: SegmentDraft
  readonly editable: boolean
  readonly busy: boolean
  readonly error: unknown
  readonly save: (draft: SegmentDraft) => void
  readonly children?: ReactNode
}

/** A name and a filter, with the number of those who fit while it is made. */
export function SegmentForm({ initial, editable, busy, error, save, children }: Props) {
  const { t } = useTranslation('customers')
  const [name, setName] = useState(initial.name)
  const [filter, setFilter] = useState(asGroup(initial.filter))
  const [isTried, setIsTried] = useState(false)
  const isNamed = name.trim() !== ''
  return (
    <Loaded query={useQuery(queries.customerAttributes())}>
      {attributes => (
        <form
          onSubmit={event => {
            event.preventDefault()
            setIsTried(true)
            if (isNamed && isComplete(filter)) save({ name: name.trim(), filter })
          }}
        >
          <TextInput
            className={classes.name}
            label={t('segments.name')}
            value={name}
            maxLength={120}
            disabled={!editable}
            error={isTried && !isNamed && t('segments.nameMissing')}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Section title={t('segments.filter')}>
            <FilterGroup
              filter={filter}
              attributes={attributes}
              disabled={!editable}
              change={setFilter}
            />
            <SegmentSize filter={filter} />
          </Section>
          {error !== null && <ProblemNotice error={error} />}
          <div className={classes.submit}>
            {editable && (
              <Button type="submit" loading={busy} disabled={!isComplete(filter)}>
                {t('segments.save')}
              </Button>
            )}
            {children}
          </div>
        </form>
      )}
    </Loaded>
  )
}

function asGroup(filter: SegmentFilter) {
  return 'is' in filter ? { all: [filter] } : filter
}
