import { hash } from 'node:crypto'

/** What is stored of a random token: looked up by its hash, so a read database opens nothing. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url')
