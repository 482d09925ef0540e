import { describe, expect, it } from 'vitest'
import {
  MAX_PACKED_CELL,
  MAX_PACKED_COLUMNS,
  packedProducts,
} from '#analysis/moments/packed-products.ts'
import { plainProducts } from '#analysis/moments/plain-products.ts'

function bothKernels(cells: Uint8Array, size: number, multiplicity: Uint32Array) {
  const lower = (products: Float64Array) =>
    products.filter((_, at) => at % size <= Math.floor(at / size))
  const run = (kernel: (products: Float64Array, totals: Float64Array) => void) => {
    const products = new Float64Array(size * size)
    const totals = new Float64Array(size)
    kernel(products, totals)
    return { products: lower(products), totals }
  }
  return {
    packed: run((products, totals) =>
      packedProducts(cells, size, Math.max(1, ...cells), multiplicity, products, totals),
    ),
    plain: run((products, totals) => plainProducts(cells, size, multiplicity, products, totals)),
  }
}

describe('packedProducts', () => {
  it.each([1, 2, 5, 6, 7, 12, 13, 24, 25, MAX_PACKED_COLUMNS])(
    'agrees with the plain loop to the last bit for %i columns',
    size => {
      const rows = 400
      const cells = Uint8Array.from({ length: rows * size }, (_, k) => (k * k + 3 * k) % 10)
      const multiplicity = Uint32Array.from({ length: rows }, (_, r) => (r * 7) % 5)
      const { packed, plain } = bothKernels(cells, size, multiplicity)
      expect(packed).toEqual(plain)
    },
  )

  it.each([1, 9, MAX_PACKED_CELL])('does not overflow where every cell is %i', largest => {
    const cells = new Uint8Array(1000 * 6).fill(largest)
    const { packed, plain } = bothKernels(cells, 6, new Uint32Array(1000).fill(3))
    expect(packed).toEqual(plain)
  })

  it('takes a row more often than a lane could hold', () => {
    const cells = Uint8Array.of(9, 9, 9, 1, 0, 2)
    const { packed, plain } = bothKernels(cells, 3, Uint32Array.of(123_456, 7))
    expect(packed).toEqual(plain)
  })

  it('starts anew with each call', () => {
    const cells = Uint8Array.of(3, 4)
    const [first, second] = [0, 0].map(() => {
      const products = new Float64Array(4)
      packedProducts(cells, 2, 4, Uint32Array.of(2), products, new Float64Array(2))
      return [products[0], products[2], products[3]]
    })
    expect(first).toEqual([18, 24, 32])
    expect(second).toEqual(first)
  })
})
