import type * as sv from "../sv/inputs";

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {
  inputsTooEarly: "The units are asked in December of the year that is followed up, at the earliest.",
  inputsClosed:
    "The follow-up has gone to the municipal executive board, so its input is closed. Nothing has been changed. Ask the EU coordinator if something has to be in it.",
  inputsNotAsked: "The units have not been asked yet.",
  dueDayPassed: "That day has been. Choose a day to come.",
  inputEmpty: "Write in at least one box, or tick that you have nothing to tell.",
  inputBoth: "You have both written something and ticked that there is nothing. Take one of them away.",
  inputTooLong: "The text is too long. Write at most 4,000 characters.",
  unitHasNobody: "Nobody can receive the letter: the unit has neither contact person, deputy nor head.",
};

export const deeds: typeof sv.deeds = {
  askedInputs: "asked the units for input to",
  movedInputsDueDay: "moved the last day for input to",
  remindedInputs: "reminded units of input to",
  toldInput: "gave input to",
  inputLinkRenewed: "gave a new link to the input for",
  inputLinkRevoked: "revoked the link to the input for",
};
