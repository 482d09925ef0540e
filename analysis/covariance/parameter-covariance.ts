import { inverse } from './inverse.ts'

/**
 * Covariances of the estimates, (cases/2·E)⁻¹ from the expected Hessian E of F (Jöreskog 1970),
 * inverted with a diagonal of 1 so that units do not matter. Undefined where E is singular.
 */
export function parameterCovariance(
  expected: Float64Array,
  size: number,
  cases: number,
): Float64Array | undefined {
  const scales = Float64Array.from({ length: size }, (_, k) =>
    Math.sqrt(2 / (cases * expected[k * size + k])),
  )
  const scale = (at: number) => scales[Math.floor(at / size)] * scales[at % size]
  const scaled = expected.map((value, at) => (value * scale(at) * cases) / 2)
  return inverse(scaled, size)?.values.map((value, at) => value * scale(at))
}
