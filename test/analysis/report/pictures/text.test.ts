import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from '#analysis/report/pictures/text.ts'

describe('textWidth', () => {
  it('counts a Chinese character as one em and knows narrow letters from wide ones', () => {
    expect(textWidth('感知质量')).toBe(56)
    expect(textWidth('ill')).toBeLessThan(textWidth('mmm') / 2)
  })
})

describe('wrapText', () => {
  it('breaks English at spaces', () => {
    expect(wrapText('Customer satisfaction', 100)).toEqual(['Customer', 'satisfaction'])
  })

  it('breaks Chinese between any two characters', () => {
    expect(wrapText('顾客满意度指数', 56)).toEqual(['顾客满意', '度指数'])
  })

  it('keeps what fits in one line, and a word that fits nowhere whole', () => {
    expect(wrapText('Image', 200)).toEqual(['Image'])
    expect(wrapText('Incomprehensibilities', 20)).toEqual(['Incomprehensibilities'])
    expect(wrapText('', 200)).toEqual([])
  })
})
