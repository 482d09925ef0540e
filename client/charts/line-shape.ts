export interface LineStyle {
  readonly stroke: string
  readonly lineWidth: number
  readonly lineDash?: number[]
}

export const lineShape = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: LineStyle,
) => ({ type: 'line' as const, shape: { x1, y1, x2, y2 }, style })
