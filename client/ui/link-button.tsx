import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface Props extends ButtonProps {
  readonly to: string
  readonly children: ReactNode
}

/** Goes somewhere, so it is a link, whatever it looks like. */
export function LinkButton({ to, children, ...look }: Props) {
  return (
    <Button component={Link} to={to} {...look}>
      {children}
    </Button>
  )
}
