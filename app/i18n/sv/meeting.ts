export const words = {};

export const notes = {};

export const problems = {
  notBegun: "Mötet har inte börjat än.",
};

export const deeds = {
  carriedOver: "tog med från ett tidigare möte",
  held: "noterade att mötet har hållits",
};
