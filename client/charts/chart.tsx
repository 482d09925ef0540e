import { useElementSize } from '@mantine/hooks'
import { useLayoutEffect, useRef } from 'react'
import classes from './chart.module.css'
import { drawSvg } from './draw-svg.ts'
import type { Drawing } from './drawing.ts'

interface Props {
  /** What the picture shows, for who does not see it. */
  readonly label: string
  readonly draw: (width: number) => Drawing
}

/** A chart at the width it is given, drawn again when that changes and scaled when it is printed. */
export function Chart({ label, draw }: Props) {
  const { ref, width } = useElementSize()
  const picture = useRef<HTMLDivElement>(null)
  const drawing = width > 0 ? draw(width) : undefined

  useLayoutEffect(() => {
    if (!drawing || !picture.current) return
    picture.current.replaceChildren(svgElement(drawSvg(drawing, width)))
  })

  return (
    <div ref={ref} className={classes.chart}>
      <div
        ref={picture}
        role="img"
        aria-label={label}
        // On paper no larger than it was drawn, and smaller where the paper is.
        style={drawing && { maxWidth: width, aspectRatio: `${width} / ${drawing.height}` }}
      />
    </div>
  )
}

function svgElement(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  // Sized by its viewBox alone, it follows the page when that is printed.
  parsed.documentElement.removeAttribute('width')
  parsed.documentElement.removeAttribute('height')
  return document.importNode(parsed.documentElement, true)
}
