import type { ReactNode } from 'react'
import type { Block, Section as SectionData } from '#analysis/report/document.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { Section } from '../ui/section.tsx'
import { ActionList } from './action-list.tsx'
import { useCellText } from './cell-view.tsx'
import { FigureView } from './figure-view.tsx'
import { FindingList } from './finding-list-view.tsx'
import { HeadlineFigures } from './headline-figures.tsx'
import classes from './section-view.module.css'
import { TableView } from './table-view.tsx'

interface Props {
  readonly section: SectionData
  /** What a reader can do there; it stands after what the section says. */
  readonly children?: ReactNode
}

/** A section of a report as its document has it. */
export function SectionView({ section: { title, sentences, blocks }, children }: Props) {
  const { locale } = useReader()
  return (
    <Section title={title} intro={joinSentences(sentences, locale) || undefined}>
      <Blocks blocks={blocks} />
      {children}
    </Section>
  )
}

/** Blocks in reading order; tables name themselves where there is more than one. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const captionShown = blocks.filter(({ kind }) => kind === 'table').length > 1
  return (
    <div className={classes.blocks}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks have no other name than their place
        <BlockView key={index} block={block} captionShown={captionShown} />
      ))}
    </div>
  )
}

function BlockView({ block, captionShown }: { block: Block; captionShown: boolean }) {
  const { locale } = useReader()
  const textOf = useCellText()
  switch (block.kind) {
    case 'headline-figures':
      return <HeadlineFigures figures={block.figures} />
    case 'actions':
      return <ActionList actions={block.actions} remark={block.remark} />
    case 'figure':
      return <FigureView {...block} />
    case 'table':
      return <TableView table={block.table} captionShown={captionShown} />
    case 'details':
      return (
        <Disclosure summary={block.summary}>
          <Blocks blocks={block.blocks} />
        </Disclosure>
      )
    case 'subheading':
      return <h3 className={classes.subheading}>{block.text}</h3>
    case 'paragraph':
      return <p className={classes.paragraph}>{joinSentences(block.sentences, locale)}</p>
    case 'remark':
      return <p className={classes.remark}>{joinSentences(block.sentences, locale)}</p>
    case 'facts':
      return <FactList facts={block.facts.map(({ name, value }) => [name, textOf(value)])} />
    case 'findings':
      return <FindingList findings={block.findings} />
  }
}
