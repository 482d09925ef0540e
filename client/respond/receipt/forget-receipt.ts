import { deviceStorage } from '../keeping/device-storage.ts'

/** The answers are gone: this device no longer says that they were received, and leads to nothing. */
export function forgetReceipt(token: string, receipt: string): void {
  const storage = deviceStorage(token)
  if (storage.read()?.receipt === receipt) storage.write(undefined)
}
