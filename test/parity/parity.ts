import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PathModel, sampleOf } from '#analysis'
import { readAnswers } from '#server/shell/read-answers.ts'
import { compareAssessments, type ReferenceAssessments } from './compare-assessments.ts'
import { compareBootstraps, type ReferenceBootstraps } from './compare-bootstraps.ts'
import { compareCovariances, type ReferenceCovariances } from './compare-covariances.ts'
import { compareFits, type ReferenceFits } from './compare-fits.ts'
import { compareModelFits, type ReferenceModelFits } from './compare-model-fits.ts'
import { comparePredictions, type ReferencePredictions } from './compare-predictions.ts'
import { compareSeminrEffects } from './compare-seminr-effects.ts'
import { compareSeminrGaps } from './compare-seminr-gaps.ts'
import { compareSeminrPredictions } from './compare-seminr-predictions.ts'
import { compareSplit } from './compare-split.ts'
import { comparisons } from './comparison.ts'

const SCALE = { min: 1, max: 10 }

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write(
    'parity: name the folder of the reference data and figures, as in npm run parity -- ../reference\n',
  )
  process.exit(2)
}

/** A reference file, in the form that the file's maker documents. */
function readFigures<Figures>(name: string): Figures {
  return JSON.parse(readFileSync(join(folder, 'figures', name), 'utf8'))
}

function sampleFor(model: PathModel) {
  const wanted = Object.entries(model.constructs).flatMap(([construct, { indicators }]) =>
    indicators.map(name => ({ name, of: construct, scale: SCALE })),
  )
  const rows = readAnswers(join(folder, 'data', 'mobi.csv'), wanted, [])
  return sampleOf(model, rows, { scale: SCALE })
}

const found = comparisons()
const fits = readFigures<ReferenceFits>('ecsi-mobi.json')
compareFits(fits, sampleFor, found)
compareAssessments(readFigures<ReferenceAssessments>('ecsi-mobi.json'), sampleFor, found)
compareModelFits(readFigures<ReferenceModelFits>('ecsi-mobi.json'), sampleFor, found)
comparePredictions(fits.model, readFigures<ReferencePredictions>('predict.json'), sampleFor, found)
compareBootstraps(
  fits.model,
  readFigures<ReferenceBootstraps>('bootstrap-exact.json'),
  sampleFor,
  found,
)
compareCovariances(readFigures<ReferenceCovariances>('lavaan.json'), sampleFor, found)
compareSplit(fits.model, sampleFor, found)
compareSeminrPredictions(fits.model, sampleFor, found)
compareSeminrGaps(sampleFor, found)
compareSeminrEffects(fits.model, sampleFor, found)

const rows = found.all().map(({ quantity, tolerance, figures, deviation, worst }) => ({
  quantity,
  tolerance,
  figures,
  deviation,
  worst,
  agrees: deviation <= tolerance,
}))
const width = Math.max(...rows.map(({ quantity }) => quantity.length))
for (const { quantity, tolerance, figures, deviation, worst, agrees } of rows) {
  const parts = [
    agrees ? 'agrees' : 'MISSES',
    quantity.padEnd(width),
    `${figures} figures`.padStart(14),
    `largest deviation ${deviation.toExponential(1)} of ${tolerance.toExponential(0)}`,
    worst,
  ]
  process.stdout.write(`${parts.join('  ')}\n`)
}
const misses = rows.filter(({ agrees }) => !agrees).length
process.stdout.write(`${rows.length - misses} of ${rows.length} quantities agree\n`)
process.exitCode = misses > 0 ? 1 : 0
