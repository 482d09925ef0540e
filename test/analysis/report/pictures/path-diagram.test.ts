import { describe, expect, it } from 'vitest'
import { overlap } from '#analysis/report/pictures/box.ts'
import { layOutPaths, type PathDiagram } from '#analysis/report/pictures/lay-out-paths.ts'
import { smoothPath } from '#analysis/report/pictures/path-diagram.ts'

const ECSI: Record<string, readonly string[]> = {
  image: ['expectations', 'satisfaction', 'loyalty'],
  expectations: ['quality', 'value', 'satisfaction'],
  quality: ['value', 'satisfaction'],
  value: ['satisfaction'],
  satisfaction: ['complaints', 'loyalty'],
  complaints: ['loyalty'],
  loyalty: [],
}

const diagram: PathDiagram = {
  nodes: Object.keys(ECSI).map(id => ({ id, title: id, details: [] })),
  edges: Object.entries(ECSI).flatMap(([from, successors]) =>
    successors.map(to => ({ from, to, label: '0.51', strength: 0.5, certain: true })),
  ),
}

describe.each([960, 600, 358])('the path diagram %i pixels wide', width => {
  const { nodes, edges, ...size } = layOutPaths(diagram, width)
  const boxOf = (id: string) => nodes.find(node => node.id === id)?.box

  it('keeps every construct inside and apart from the others', () => {
    for (const { box } of nodes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(size.width + 0.01)
      expect(nodes.filter(other => overlap(box, other.box) > 0)).toHaveLength(1)
    }
  })

  it('puts every label beside the constructs, not on them', () => {
    for (const { labelBox } of edges) {
      expect(nodes.filter(({ box }) => overlap(labelBox, box) > 0)).toEqual([])
    }
  })

  it('lets every arrow end at its construct', () => {
    for (const { to, points } of edges) {
      const end = points[points.length - 1]
      const box = boxOf(to)
      expect(
        box && overlap({ x: end.x - 2, y: end.y - 2, width: 4, height: 4 }, box),
      ).toBeGreaterThan(0)
    }
  })

  it('is the same every time', () => {
    expect(layOutPaths(diagram, width)).toEqual({ nodes, edges, ...size })
  })
})

describe('the direction of the diagram', () => {
  it('runs from left to right where that fits, and downwards where not', () => {
    const small: PathDiagram = {
      nodes: diagram.nodes.slice(0, 2),
      edges: [{ from: 'image', to: 'expectations', label: '0.5', strength: 0.5, certain: true }],
    }
    const [first, second] = layOutPaths(small, 960).nodes
    expect(first.box.x).toBeLessThan(second.box.x)
    const [upper, lower] = layOutPaths(small, 300).nodes
    expect(upper.box.y).toBeLessThan(lower.box.y)
  })
})

describe('smoothPath', () => {
  it('goes through no corner and ends straight', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ]
    expect(smoothPath(corner)).toBe('M0.0,0.0L5.0,0.0Q10.0,0.0 10.0,5.0L10.0,10.0')
    expect(smoothPath(corner.slice(0, 2))).toBe('M0.0,0.0L10.0,0.0')
    expect(smoothPath([])).toBe('')
  })
})
