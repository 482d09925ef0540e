import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'

interface NextStep {
  readonly to: string
  readonly words: string
}

interface Props {
  readonly title: string
  readonly text: string
  /** The likeliest first. */
  readonly next: readonly [NextStep, NextStep]
  readonly children?: ReactNode
}

/** What got in, and where to go from here. */
export function Done({ title, text, next: [first, second], children }: Props) {
  return (
    <Section title={title} intro={text}>
      {children}
      <Group gap={8} mt={24}>
        <LinkButton to={first.to}>{first.words}</LinkButton>
        <LinkButton to={second.to} variant="default">
          {second.words}
        </LinkButton>
      </Group>
    </Section>
  )
}
