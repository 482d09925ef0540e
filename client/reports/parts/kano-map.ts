import type { KanoPart } from '#analysis/report/kano-part.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import type { ImportanceMapPicture } from '#analysis/report/pictures/importance-map.ts'
import type { PartWords } from './part-words.ts'

const WHOLE = { min: 0, max: 1, step: 0.25 }

/** Better upwards, Worse to the right, as shares: must-be stands at the bottom right. */
export function kanoMap(
  { features, cut }: KanoPart,
  words: PartWords,
  label: string,
): ImportanceMapPicture {
  const { p, reader, name } = words
  const axis = axisOf(WHOLE, share => reader.formats.plain(100 * share))
  return {
    kind: 'importance-map',
    label,
    points: features.flatMap(({ feature, better, worse }) =>
      better && worse
        ? [
            {
              label: name(feature),
              importance: {
                value: Math.abs(worse.value),
                interval: [Math.abs(worse.interval[1]), Math.abs(worse.interval[0])] as const,
              },
              performance: better,
            },
          ]
        : [],
    ),
    meanImportance: Math.abs(cut.worse),
    meanPerformance: cut.better,
    axisNames: { importance: p('kano.xAxis'), performance: p('kano.yAxis') },
    fields: [p('kano.class.O'), p('kano.class.M'), p('kano.class.I'), p('kano.class.A')],
    axes: { importance: axis, performance: axis },
  }
}
