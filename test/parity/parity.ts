import { compareAll } from './compare-all.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write(
    'parity: name the folder of the reference data and figures, as in npm run parity -- ../reference\n',
  )
  process.exit(2)
}

const rows = compareAll(folder).map(({ quantity, tolerance, figures, deviation, worst }) => ({
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
