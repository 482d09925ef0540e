import { readFileSync } from 'node:fs'
import type { Picture } from '#analysis/report/pictures/picture.ts'

type Name =
  | 'indices'
  | 'changes'
  | 'importance-map'
  | 'kano-map'
  | 'stated-map'
  | 'curve'
  | 'confidence-band'
  | 'interval-bar'
  | 'path-diagram'

/** Pictures of reports on invented customers, as they would be stored. */
export const SAMPLE_PICTURES: Readonly<Record<'en' | 'zh-cn', Readonly<Record<Name, Picture>>>> =
  JSON.parse(readFileSync(`${import.meta.dirname}/sample-pictures.json`, 'utf8'))
