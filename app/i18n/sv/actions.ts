export const words = {};

export const notes = {};

export const problems = {};

export const deeds = {
  started: "påbörjade åtgärden",
  finished: "rapporterade åtgärden klar",
  reopened: "öppnade åtgärden igen",
};
