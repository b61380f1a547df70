import type * as sv from "../sv/openid";

export const words: typeof sv.words = {
  title: "With the municipality’s sign-in",
  help: "The same sign-in as for the municipality’s other systems.",
  button: "Sign in with the municipality",
  notIn: "You did not get in",
  why: {
    openidStopped: "The municipality’s sign-in did not let you in, or you cancelled.",
    openidDown:
      "The municipality’s sign-in is not responding right now. Try again in a while, or sign in another way.",
    openidUnknown:
      "The municipality’s sign-in knows you, but you have no account here yet. Ask the coordinator.",
    openidWrong:
      "The answer from the municipality’s sign-in could not be trusted, or it took too long. Start again.",
  },
};

export const notes: typeof sv.notes = {
  openidDown:
    "The municipality’s sign-in is not responding right now. Try again in a while, or sign in another way.",
};

export const deeds: typeof sv.deeds = {
  identityTied: "linked the municipality’s sign-in to",
  identityUntied: "removed the link to the municipality’s sign-in from",
};
