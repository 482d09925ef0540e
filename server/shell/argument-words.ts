import { ShellError } from './shell-error.ts'

export function oneOf<const Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
): Word {
  const word = words.find(candidate => candidate === given)
  if (word === undefined)
    throw new ShellError(`${option} is one of ${words.join(', ')}, not "${given}"`)
  return word
}

export function numbers(option: string, given: string | undefined): number[] {
  if (given === undefined) return []
  return given.split(',').map(part => {
    const code = Number(part)
    if (part.trim() === '' || !Number.isFinite(code))
      throw new ShellError(`${option} is a list of numbers such as 98,99, not "${given}"`)
    return code
  })
}

export function wholeNumber(option: string, given: string, least: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new ShellError(`${option} is a whole number of at least ${least}, not "${given}"`)
  return value
}
