/** The cache that holds the page of one link; `respond-worker` knows the link by it. */
export const keptName = (token: string): string => `assay:${token}`
