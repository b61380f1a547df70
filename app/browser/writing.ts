import { openBar } from "./bar";
import { type Opening, openDesk } from "./desk";
import { openEditor } from "./editor";
import { plainSurface, type Surface } from "./surface";
import { showUnsent } from "./unsent";
import { one } from "./words";

/** The editor, or where it cannot show what is written (or does not run) the plain field. */
function openSurface({ desk, field, most, keeping, onChange, onPasteRefused }: Opening): Surface {
  const unsent = keeping.find();
  // Somebody began to write before this program had come, or a plain field kept the text.
  const isPlain = field.value !== field.defaultValue || (unsent !== null && !unsent.held);
  if (isPlain || desk.dataset.rich === undefined) return plainSurface(field, onChange);
  const html = desk.querySelector("[data-plain] .prose")?.innerHTML ?? "";
  const place = document.createElement("div");
  place.className = "paper";
  const bar = one(desk, "[data-bar]", HTMLElement);
  place.append(bar);
  field.after(place);
  const { editor, surface } = openEditor({ place, field, html, most, onChange, onPasteRefused });
  openBar(bar, editor);
  field.hidden = true;
  for (const label of field.labels) label.addEventListener("click", () => surface.focus());
  for (const part of desk.querySelectorAll<HTMLElement>("[data-plain]")) part.hidden = true;
  return surface;
}

const desk = document.querySelector("[data-writing]");
if (desk instanceof HTMLElement) openDesk(desk, openSurface);
const unsent = document.querySelector("[data-unsent]");
if (unsent instanceof HTMLElement) showUnsent(unsent);
