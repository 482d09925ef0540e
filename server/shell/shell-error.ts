/** What the person at the shell can put right: printed to stderr without a stack, exit code 2. */
export class ShellError extends Error {
  override readonly name = 'ShellError'
}
