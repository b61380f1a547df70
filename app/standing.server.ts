/** How the house stands: whether it is on its way to close, and lets nobody else in. */
export const standing = { closing: false };
