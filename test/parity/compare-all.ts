import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PathModel, sampleOf } from '#analysis'
import { readAnswers } from '#server/shell/read-answers.ts'
import { compareAssessments, type ReferenceAssessments } from './compare-assessments.ts'
import { compareBootstraps, type ReferenceBootstraps } from './compare-bootstraps.ts'
import { compareCovariances, type ReferenceCovariances } from './compare-covariances.ts'
import { compareFits, type ReferenceFits } from './compare-fits.ts'
import { compareMobiTetrads } from './compare-mobi-tetrads.ts'
import { compareModelFits, type ReferenceModelFits } from './compare-model-fits.ts'
import { comparePredictions, type ReferencePredictions } from './compare-predictions.ts'
import { compareSeminrEffects } from './compare-seminr-effects.ts'
import { compareSeminrGaps } from './compare-seminr-gaps.ts'
import { compareSeminrPredictions } from './compare-seminr-predictions.ts'
import { compareSplit } from './compare-split.ts'
import { type Comparison, comparisons } from './comparison.ts'

const SCALE = { min: 1, max: 10 }

/** Our figures beside those of other engines, from a folder of reference data and figures. */
export function compareAll(folder: string): readonly Comparison[] {
  const found = comparisons()
  const sampleOfModel = (model: PathModel) => sampleFor(folder, model)
  const fits = readFigures<ReferenceFits>(folder, 'ecsi-mobi.json')
  compareFits(fits, sampleOfModel, found)
  compareAssessments(
    readFigures<ReferenceAssessments>(folder, 'ecsi-mobi.json'),
    sampleOfModel,
    found,
  )
  compareModelFits(readFigures<ReferenceModelFits>(folder, 'ecsi-mobi.json'), sampleOfModel, found)
  comparePredictions(
    fits.model,
    readFigures<ReferencePredictions>(folder, 'predict.json'),
    sampleOfModel,
    found,
  )
  compareBootstraps(
    fits.model,
    readFigures<ReferenceBootstraps>(folder, 'bootstrap-exact.json'),
    sampleOfModel,
    found,
  )
  compareCovariances(readFigures<ReferenceCovariances>(folder, 'lavaan.json'), sampleOfModel, found)
  compareSplit(fits.model, sampleOfModel, found)
  compareMobiTetrads(fits.model, sampleOfModel, found)
  compareSeminrPredictions(fits.model, sampleOfModel, found)
  compareSeminrGaps(sampleOfModel, found)
  compareSeminrEffects(fits.model, sampleOfModel, found)
  return found.all()
}

/** A reference file, in the form that the file's maker documents. */
function readFigures<Figures>(folder: string, name: string): Figures {
  return JSON.parse(readFileSync(join(folder, 'figures', name), 'utf8'))
}

function sampleFor(folder: string, model: PathModel) {
  const wanted = Object.entries(model.constructs).flatMap(([construct, { indicators }]) =>
    indicators.map(name => ({ name, of: construct, scale: SCALE })),
  )
  const rows = readAnswers(join(folder, 'data', 'mobi.csv'), wanted, [])
  return sampleOf(model, rows, { scale: SCALE })
}
