import {
  askedAbout,
  type Moments,
  mergeMoments,
  momentsOf,
  type Sample,
  selectIndicators,
  withoutGaps,
  withoutSparse,
} from '#analysis'
import type { SampleLayout } from './sample-layout.ts'

/** The moments of some rows, ready for each way of treating gaps. */
export interface TreatedMoments {
  /** Of all rows, with their gaps. */
  readonly mean: Moments
  /** Of the rows without gaps in what they were asked about. */
  readonly listwise: Moments
  /** Of the rows that answered enough: see `sparseRows`. */
  readonly usable: Moments
}

/** The same of everybody, and of those who were asked about what not everybody is. */
export interface BlockMoments extends TreatedMoments {
  /** By construct; absent where everybody is asked about all of them. */
  readonly among?: Readonly<Record<string, TreatedMoments>>
}

type Measuring = Pick<SampleLayout, 'indicators' | 'measured' | 'conditional' | 'focus'>

/** Of the indicators alone: who left a Kano pair open has not left a construct open. */
export function blockMomentsOf(sample: Sample, layout: Measuring): BlockMoments {
  const { indicators, conditional } = layout
  const measuring = selectIndicators(sample, indicators)
  const everybody = treatedMoments(measuring, layout)
  if (conditional.length === 0) return everybody
  return {
    ...everybody,
    among: Object.fromEntries(
      conditional.map(construct => {
        const asked = populationAmong(measuring, layout, construct)
        return [construct, asked === measuring ? everybody : treatedMoments(asked, layout)]
      }),
    ),
  }
}

function treatedMoments(sample: Sample, { measured }: Measuring): TreatedMoments {
  const mean = momentsOf(sample)
  const of = (rows: Sample) => (rows === sample ? mean : momentsOf(rows))
  return {
    mean,
    listwise: of(withoutGaps(measured, sample)),
    usable: of(withoutSparse(measured, sample)),
  }
}

/** A respondent who was asked about a construct but not about the focus is in no report. */
function populationAmong(
  sample: Sample,
  { measured, focus }: Measuring,
  construct: string,
): Sample {
  const { constructs } = measured
  const asked = askedAbout(sample, constructs[construct].indicators)
  return focus === undefined || !Object.hasOwn(constructs, focus)
    ? asked
    : askedAbout(asked, constructs[focus].indicators)
}

export function mergeBlockMoments(a: BlockMoments, b: BlockMoments): BlockMoments {
  const constructs = Object.keys({ ...a.among, ...b.among })
  if (constructs.length === 0) return mergeTreated(a, b)
  return {
    ...mergeTreated(a, b),
    among: Object.fromEntries(
      constructs.map(name => [name, mergeTreated(momentsAmong(a, name), momentsAmong(b, name))]),
    ),
  }
}

/** Of those who were asked about a construct: everybody, unless it says otherwise. */
export function momentsAmong(moments: BlockMoments, construct: string | undefined): TreatedMoments {
  const { among = {} } = moments
  return construct !== undefined && Object.hasOwn(among, construct) ? among[construct] : moments
}

function mergeTreated(a: TreatedMoments, b: TreatedMoments): TreatedMoments {
  return {
    mean: mergeMoments(a.mean, b.mean),
    listwise: mergeMoments(a.listwise, b.listwise),
    usable: mergeMoments(a.usable, b.usable),
  }
}

/**
 * Written by us only; nothing else ever reaches the column. The first edition knew no `usable` rows:
 * its blocks are made again, and a total without rows is the same for all.
 */
export function readBlockMoments(stored: string): BlockMoments {
  const { usable, ...rest }: Partial<BlockMoments> & Pick<BlockMoments, 'mean' | 'listwise'> =
    JSON.parse(stored)
  return { ...rest, usable: usable ?? rest.mean }
}
