import { composite, pathModel } from '#analysis'

/** Ten invented answers: q1 q2 | s1 s2 s3 on 1–10, quality → satisfaction. */
const ANSWERS = [
  [7, 8, 7, 6, 8],
  [5, 6, 6, 5, 6],
  [9, 9, 8, 9, 9],
  [4, 5, 3, 4, 4],
  [6, 7, 7, 8, 6],
  [8, 7, 9, 8, 9],
  [3, 4, 4, 2, 3],
  [7, 6, 6, 7, 8],
  [10, 9, 9, 10, 9],
  [5, 5, 4, 6, 5],
] as const

export const toyRows = ANSWERS.map(([q1, q2, s1, s2, s3]) => ({ q1, q2, s1, s2, s3 }))
export const toyScale = { min: 1, max: 10 }

export const toyModel = (mode: 'A' | 'B' = 'A') =>
  pathModel({
    constructs: {
      quality: composite(['q1', 'q2'], mode),
      satisfaction: composite(['s1', 's2', 's3']),
    },
    paths: { quality: ['satisfaction'] },
  })
