export const words = {};

export const notes = {};

export const problems = {};

export const deeds = {
  sealed: "kompletterade de justerade minnesanteckningarna med nummer och kontrollsumma",
};
