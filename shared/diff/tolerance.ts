/** Relative difference of floats that still counts as equal: a parallel sum differs that much from run to run. */
export const DEFAULT_TOLERANCE = 1e-9;
