/** The id of the data block that holds what the served page was made of. */
export const HANDED_OVER = 'read-link'
