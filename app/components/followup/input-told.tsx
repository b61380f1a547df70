import type { InputTold } from "~/domain/followup/inputs";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Status } from "../status";

/** In the order they are asked. */
export const toldOrder = [
  "wentWell",
  "wentBadly",
  "planned",
  "needs",
  "text",
] as const satisfies readonly (keyof InputTold)[];

/** What a unit tells for a follow-up, in the order it was asked; a text without questions stands by itself. */
export function InputTexts({ told }: { told: InputTold }) {
  const { inputs: own } = useSpeech().words;
  const said = toldOrder.filter((field) => told[field] !== null);
  const text = (words: string | null) => (
    <span className="typed" lang="sv">
      {words}
    </span>
  );
  if (said.length === 0) return <Status mark="none">{own.told.nothing}</Status>;
  if (said.length === 1 && said[0] === "text") return <p>{text(told.text)}</p>;
  return (
    <Facts facts={said.map((field): [string, React.ReactNode] => [own.fields[field], text(told[field])])} />
  );
}
