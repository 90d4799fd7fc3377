/** Size of a drawn node. */
export const NODE = { width: 224, height: 48 } as const;
