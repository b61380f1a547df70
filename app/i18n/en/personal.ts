import type * as sv from "../sv/personal";

export const problems: typeof sv.problems = {
  anonymised: "The person has been anonymised. Enter them anew if they come back.",
  accountOpen: "The account is open. Close it first.",
  minutesUnsigned:
    "The person stands in minutes that have not been signed off yet. Once they have, the account can be anonymised.",
};

export const deeds: typeof sv.deeds = {
  anonymised: "anonymised",
};
