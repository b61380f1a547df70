import type { WritingFacts } from "~/components/minutes/writing-facts";
import { type Conflict, Saving, type State } from "./saving";
import { listenToShortcuts } from "./shortcuts";
import type { Surface } from "./surface";
import { showBoth } from "./two-texts";
import { Keeping } from "./unsent";
import { filled, one } from "./words";

/** What a field is opened with: what the browser keeps of it, and whom to tell. */
export type Opening = {
  desk: HTMLElement;
  field: HTMLTextAreaElement;
  most: number;
  keeping: Keeping;
  onChange: () => void;
  onPasteRefused: (why: "pasteTooLarge" | "pasteTooLong") => void;
};

/** Where a text of the minutes is written: it saves itself, and whoever writes is told how it stands. */
export function openDesk(desk: HTMLElement, openSurface: (opening: Opening) => Surface): void {
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
  const onPasteRefused: Opening["onPasteRefused"] = (why) => {
    status.textContent = facts.words[why];
  };
  const surface = openSurface({ desk, field, most: facts.most, keeping, onChange, onPasteRefused });
  let conflict: Conflict | null = null;
  const tell = (state: State) => {
    desk.dataset.state = state.is;
    const said = sentence(state, facts.words);
    if (status.textContent !== said) status.textContent = said;
    if (state.is === "signedOut") status.append(" ", linkTo(facts.signIn, facts.words.signIn));
    conflict = state.is === "conflict" ? state.conflict : null;
    if (conflict) showBoth(texts, conflict, facts.words);
    else texts.hidden = true;
  };
  const saving = new Saving(facts.save, surface, keeping, facts.most, Number(shownIn("version")), tell);

  form.addEventListener("submit", async (event) => {
    const { to, choose } = (event.submitter as HTMLElement | null)?.dataset ?? {};
    // Texts that the server showed before this program had come: the server also knows what to do with the choice.
    if (choose && !conflict) return;
    event.preventDefault();
    if (choose && conflict) {
      saving.settle(conflict, choose as "mine" | "theirs" | "both");
      surface.focus();
    } else if (await saving.save(true)) {
      if (to) location.assign(to);
    } else if (conflict) one(texts, "h2", HTMLElement).focus();
  });
  listenToShortcuts(form);
  for (const part of desk.querySelectorAll<HTMLElement>("[data-with-program]")) part.hidden = false;
  desk.dataset.on = "";
  saving.begin(shownIn("base"));
}

function sentence(state: State, words: WritingFacts["words"]): string {
  if (state.is === "saved") return filled(state.merged ? words.merged : words.saved, { clock: state.at });
  if (state.is === "offline") return state.kept ? words.offline : words.offlineUnkept;
  if (state.is === "tooLong") return filled(words.tooLong, { length: state.length.toLocaleString() });
  if (state.is === "refused") return state.why === "summaryTooLong" ? words.summaryTooLong : words.refused;
  return words[state.is];
}

function linkTo(address: string, label: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.textContent = label;
  return link;
}
