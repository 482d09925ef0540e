/** The engine's name and edition, stored with every result. */
export const ENGINE = 'assay 0.3.0'
