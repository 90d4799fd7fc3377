/** No point and no bar of a plot tells of fewer rows than this: a group of one is a row. */
export const FEWEST_ROWS = 5;
