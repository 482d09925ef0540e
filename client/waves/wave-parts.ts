/** The pages of a wave by their path under it, in the order of its life; '' is the first. */
export const WAVE_PARTS = ['', 'sample', 'invitations', 'answers', 'quality', 'plan'] as const
