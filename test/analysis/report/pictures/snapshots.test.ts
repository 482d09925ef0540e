import { describe, expect, it } from 'vitest'
import { PALETTES } from '#analysis/report/pictures/palette.ts'
import { drawPicture } from '#analysis/report/pictures/picture.ts'
import { svgText } from '#analysis/report/pictures/svg.ts'
import { SAMPLE_PICTURES } from './sample-pictures.ts'

const { en, 'zh-cn': zh } = SAMPLE_PICTURES

/** Two widths where they make a difference to more than distances. */
const PICTURES = [
  ['indices', en.indices, [960, 358]],
  ['changes', en.changes, [960, 358]],
  ['importance-map', en['importance-map'], [960, 358]],
  ['kano-map', en['kano-map'], [960, 358]],
  ['path-diagram', en['path-diagram'], [960, 358]],
  ['curve', en.curve, [440]],
  ['confidence-band', en['confidence-band'], [640]],
  ['interval-bar', en['interval-bar'], [358]],
  ['indices-zh-cn', zh.indices, [960, 358]],
  ['kano-map-zh-cn', zh['kano-map'], [358]],
  ['path-diagram-zh-cn', zh['path-diagram'], [960, 358]],
] as const

describe.each(PICTURES)('%s', (name, picture, widths) => {
  it.each(['light', 'dark', 'print'] as const)('looks as it did, in %s', async palette => {
    for (const width of widths) {
      const { svg } = drawPicture(picture, { width, palette: PALETTES[palette] })
      await expect(svgText(svg)).toMatchFileSnapshot(`snapshots/${name}-${width}-${palette}.svg`)
    }
  })
})
