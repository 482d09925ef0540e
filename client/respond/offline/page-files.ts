/** The id of the data block in which the build names every file that the page may come to need. */
export const FILES_OF_PAGE = 'page-files'
