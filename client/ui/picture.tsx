import { useElementSize } from '@mantine/hooks'
import { createElement, type ReactElement } from 'react'
import { PALETTES } from '#analysis/report/pictures/palette.ts'
import { drawPicture, type Picture as PictureData } from '#analysis/report/pictures/picture.ts'
import type { SvgElement } from '#analysis/report/pictures/svg.ts'
import classes from './picture.module.css'

/** A picture at the width it is given, drawn again when that changes and scaled when it is printed. */
export function Picture({ picture }: { picture: PictureData }) {
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className={classes.picture}>
      {width > 0 ? (
        rendered(drawPicture(picture, { width, palette: PALETTES.page }).svg)
      ) : (
        <div role="img" aria-label={picture.label} />
      )}
    </div>
  )
}

function rendered({ tag, attributes, children }: SvgElement): ReactElement {
  const props = Object.entries(attributes).map(([name, value]) => [inReact(name), value])
  return createElement(
    tag,
    Object.fromEntries(props),
    ...children.map(child => (typeof child === 'string' ? child : rendered(child))),
  )
}

/** `stroke-width` is `strokeWidth` to React; `aria-label` is called as everywhere. */
const inReact = (name: string): string =>
  name.startsWith('aria-') ? name : name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
