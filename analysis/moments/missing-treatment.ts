/**
 * What is done about missing answers before a model is estimated.
 *
 * - `mean`: each column is completed by the mean of its answers (see `completeByMean`).
 * - `listwise`: rows with a gap are dropped.
 * - `pairwise`: each correlation is taken over the rows that answered both.
 * - `em`: means and covariances of a multivariate normal distribution by maximum likelihood.
 */
export type MissingTreatment = 'mean' | 'listwise' | 'pairwise' | 'em'
