import { openDesk } from "./desk";
import { plainSurface } from "./surface";
import { showUnsent } from "./unsent";

/** The summary of the minutes: a plain field that saves itself. */
const desk = document.querySelector("[data-writing]");
if (desk instanceof HTMLElement) openDesk(desk, ({ field, onChange }) => plainSurface(field, onChange));
const unsent = document.querySelector("[data-unsent]");
if (unsent instanceof HTMLElement) showUnsent(unsent);
