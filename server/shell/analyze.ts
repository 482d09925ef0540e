import { analyzeCommand } from './analyze-command.ts'

const { stdout, stderr, exitCode } = analyzeCommand(process.argv.slice(2))
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
