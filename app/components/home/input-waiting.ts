import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type InputWaiting = Extract<Waiting, { kind: "askInputs" | "input" | "inputs" }>;

/** What waits of the units' input to the yearly follow-up: to ask for it, to give it, or to see who has not. */
export function inputInWords(thing: InputWaiting, speech: Speech): Row {
  const { askInputs, input, inputs } = speech.words.home.waiting;
  const to = `/uppfoljning/${thing.year}/underlag`;
  if (thing.kind === "askInputs") {
    const { status, button, title, meta } = askInputs;
    return { mark: "need", status, button, to, title: title(thing.year), meta };
  }
  const by = dayInWords(thing.by, speech);
  if (thing.kind === "inputs") {
    const { status, button, title, meta } = inputs;
    const { year, answered, asked } = thing;
    return { mark: "open", status, button, to, title: title(year, answered, asked), meta: meta(by) };
  }
  const { status, button, title, meta, late } = input;
  return {
    mark: "need",
    status,
    button,
    to: `${to}/${thing.unitId}`,
    title: title(thing.year),
    meta: thing.overdue ? late(thing.unit, by) : meta(thing.unit, by),
  };
}
