import type { DerivationKey } from './derivations/derivation-key.ts'
import type { ReportLocale } from './locale.ts'
import type { Picture } from './pictures/picture.ts'
import type { NumberFormats } from './sentences/formats.ts'

/**
 * A report as it is read: everything that it says to a reader, decided and written in one language. Plain
 * data: a page, a workbook, a slide, a mail and a file render it and decide nothing.
 */
export interface ReportDocument {
  readonly locale: ReportLocale
  readonly survey: string
  readonly wave: string
  /** The report in one sentence. */
  readonly headline: string
  /** Whether the intervals are as new as the figures; empty where they are. */
  readonly freshness: readonly string[]
  /** The index that the report is about; absent where there is none. */
  readonly index?: {
    readonly figure: HeadlineFigure
    /** Since the wave before, or why nothing can be said of it. */
    readonly change: HeadlineFigure | string
  }
  /** Whom the figures are about and whose answers they leave out; with the way back to all of them. */
  readonly notes: readonly Note[]
  /** The first screen, then the evidence, in reading order. */
  readonly sections: readonly Section[]
  /** How each number came about, by the key that its cell names. */
  readonly derivations: Readonly<Record<string, Derivation>>
  /** Everything that the figures can be computed from again. */
  readonly provenance: readonly Fact[]
}

export interface Note {
  readonly text: string
  readonly link?: ReportLink
}

/** The same report under other options; null puts an option back to its usual value. */
export interface ReportLink {
  readonly text: string
  readonly options: { readonly among?: string | null; readonly flagged?: 'without' | null }
}

export interface Section {
  /** Names the section in an address, whatever the language. */
  readonly id: string
  readonly title: string
  /** What the section says, in words; read before anything in it is looked at. */
  readonly sentences: readonly string[]
  readonly blocks: readonly Block[]
}

/** What a section is made of, in reading order. */
export type Block =
  | { readonly kind: 'headline-figures'; readonly figures: readonly HeadlineFigure[] }
  | {
      readonly kind: 'actions'
      readonly actions: readonly ActionText[]
      /** Why there are no more of them. */
      readonly remark?: string
    }
  | {
      readonly kind: 'figure'
      readonly picture: Picture
      /** What the marks in the picture mean. */
      readonly legend: readonly Legend[]
      /** What the picture shows, in numbers: one click away on a page. */
      readonly tables: readonly Table[]
    }
  | { readonly kind: 'table'; readonly table: Table }
  /** Shown at a reader's wish: the summary names what is behind it. */
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly string[] }
  /** Small print: limits, conventions, how something was drawn. */
  | { readonly kind: 'remark'; readonly sentences: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'findings'; readonly findings: readonly FindingLine[] }

/** A number written large, with its interval as a bar under it. */
export interface HeadlineFigure {
  readonly title: string
  readonly value: Cell
  readonly unit?: string
  readonly picture?: Picture
  /** Interval and n. */
  readonly facts: readonly string[]
  /** Said strongly beside the facts: "risen", "no clear change". */
  readonly verdict?: string
  readonly since?: string
}

export interface ActionText {
  readonly key: string
  readonly title: string
  readonly gain: Cell
  /** Of what the gain is. */
  readonly unit: string
  readonly sentences: readonly string[]
}

export interface Legend {
  readonly text: string
  /** How the line that it explains is drawn, where it explains one. */
  readonly line?: 'solid' | 'dashed'
}

export interface Fact {
  readonly name: string
  readonly value: Cell
}

export interface FindingLine {
  readonly verdict: string
  readonly text: string
  readonly source?: string
}

export interface Table {
  /** Names the table in a file, whatever the language. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
}

export interface Column {
  readonly header: string
  readonly numeric?: boolean
}

/** How a number is written. */
export type NumberFormat = keyof NumberFormats

/** A value with the way it is written, never markup. */
export type Cell =
  | string
  | { readonly kind: 'text'; readonly text: string; readonly derivation?: DerivationKey }
  | {
      readonly kind: 'number'
      readonly value: number
      readonly format: NumberFormat
      readonly derivation?: DerivationKey
      /** The one of its row to look at. */
      readonly strong?: true
    }
  | {
      readonly kind: 'range'
      readonly low: number
      readonly high: number
      readonly format: NumberFormat
    }
  | { readonly kind: 'link'; readonly link: ReportLink }

/** How a number came about, in words and with the figures that went in. */
export interface Derivation {
  readonly title: string
  readonly steps: readonly string[]
  readonly inputs?: Table
  /** The last line of the sum. */
  readonly result?: string
}
