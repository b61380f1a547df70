export const words = {};

export const notes = {};

export const problems = {};

export const deeds = {};
