import type { WritingFacts } from "~/components/minutes/writing-form";
import { openBar } from "./bar";
import { type EditorOptions, openEditor } from "./editor";
import { type Conflict, Saving, type State } from "./saving";
import { listenToShortcuts } from "./shortcuts";
import { plainSurface, type Surface } from "./surface";
import { Keeping } from "./unsent";

/** The desk at one item: the text saves itself, and whoever writes is told how it stands. */
function openDesk(desk: HTMLElement): void {
  const facts = JSON.parse(desk.dataset.writing ?? "{}") as WritingFacts;
  const form = one(desk, "form", HTMLFormElement);
  const field = one(form, "textarea", HTMLTextAreaElement);
  const status = one(form, "[data-saved]", HTMLElement);
  const texts = one(form, "[data-two-texts]", HTMLElement);
  const shownIn = (name: string) => one(form, `input[name=${name}]`, HTMLInputElement).value;

  const keeping = new Keeping(facts.key);
  const onChange = () => {
    desk.dataset.state = "unsaved";
    saving.changed();
  };
  const refusePaste = (why: "pasteTooLarge" | "pasteTooLong") => {
    status.textContent = facts.words[why];
  };
  const surface = openSurface(desk, field, facts.most, keeping, onChange, refusePaste);
  let conflict: Conflict | null = null;
  const tell = (state: State) => {
    desk.dataset.state = state.is;
    const said = sentence(state, facts.words);
    if (status.textContent !== said) status.textContent = said;
    if (state.is === "signedOut") status.append(" ", linkTo(facts.signIn, facts.words.signIn));
    conflict = state.is === "conflict" ? state.conflict : null;
    texts.hidden = conflict === null;
    if (conflict) showBoth(texts, conflict, surface.read(), facts.words);
  };
  const saving = new Saving(facts.save, surface, keeping, facts.most, Number(shownIn("version")), tell);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { to, choose } = (event.submitter as HTMLElement | null)?.dataset ?? {};
    if (choose && conflict) {
      saving.settle(conflict, choose as "mine" | "theirs" | "both");
      surface.focus();
    } else if (await saving.save(true)) {
      if (to) location.assign(to);
    }
  });
  listenToShortcuts(form);
  for (const part of desk.querySelectorAll<HTMLElement>("[data-with-program]")) part.hidden = false;
  desk.dataset.on = "";
  saving.begin(shownIn("base"));
}

/** The editor, or where it cannot show what is written (or does not run) the plain field. */
function openSurface(
  desk: HTMLElement,
  field: HTMLTextAreaElement,
  most: number,
  keeping: Keeping,
  onChange: () => void,
  onPasteRefused: EditorOptions["onPasteRefused"],
): Surface {
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

function sentence(state: State, words: WritingFacts["words"]): string {
  if (state.is === "saved") return filled(state.merged ? words.merged : words.saved, { clock: state.at });
  if (state.is === "offline") return state.kept ? words.offline : words.offlineUnkept;
  if (state.is === "tooLong") return filled(words.tooLong, { length: state.length.toLocaleString() });
  return words[state.is];
}

function showBoth(
  texts: HTMLElement,
  { current }: Conflict,
  mine: string,
  words: WritingFacts["words"],
): void {
  one(texts, "[data-mine]", HTMLElement).textContent = mine;
  one(texts, "[data-theirs]", HTMLElement).textContent = current.text;
  one(texts, "[data-by]", HTMLElement).textContent = filled(words.theirs, {
    name: current.writerName ?? words.somebody,
    clock: current.at,
  });
  one(texts, "h2", HTMLElement).focus();
}

const filled = (sentence: string, parts: Record<string, string>) =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");

function linkTo(address: string, label: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.textContent = label;
  return link;
}

function one<Kind extends Element>(within: Element, selector: string, kind: new () => Kind): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Where the text is locked: what was written here and never reached the server is shown, to be copied. */
function showUnsent(place: HTMLElement): void {
  const unsent = new Keeping(place.dataset.unsent ?? "").find();
  if (!unsent) return;
  one(place, "p", HTMLElement).textContent = unsent.text;
  place.hidden = false;
}

const desk = document.querySelector("[data-writing]");
if (desk instanceof HTMLElement) openDesk(desk);
const unsent = document.querySelector("[data-unsent]");
if (unsent instanceof HTMLElement) showUnsent(unsent);
