/** The four blocks of value and of cost (Kotler 1994), in the order in which they are told. */
export const VALUE_BLOCKS = ['product', 'service', 'personnel', 'image'] as const
export const COST_BLOCKS = ['money', 'time', 'energy', 'psychic'] as const
