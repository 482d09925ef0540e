import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { caseQueries } from './case-queries.ts'

interface Props {
  readonly label: string
  readonly description?: string
  /** What stands there while nobody is chosen. */
  readonly nobody: string
  readonly value: string | null
  readonly change: (personId: string | null) => void
  readonly isDisabled?: boolean
}

/** One of those who may work on cases, or nobody. */
export function ColleagueSelect({ label, description, nobody, value, change, isDisabled }: Props) {
  const { data = [] } = useQuery(caseQueries.owners())
  return (
    <Select
      label={label}
      description={description}
      placeholder={nobody}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={change}
      disabled={isDisabled === true}
      clearable
      clearButtonProps={{ 'aria-label': nobody }}
    />
  )
}
