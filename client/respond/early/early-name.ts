/** The name of a question's inputs on the early page; `keep-early` knows them by it. */
export const earlyName = (index: number): string => `early-${index}`
