import { randomBytes } from 'node:crypto'

/** 96 random bits, short enough to be read in an address. */
export const newId = (): string => randomBytes(12).toString('base64url')
