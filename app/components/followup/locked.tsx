import type { Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { KeptTexts } from "../kept-texts";
import { Column, Head } from "../page";
import { wayPath, yearPath } from "./address";

/** In place of a form of a follow-up that has gone to the board; what was typed meanwhile is kept in sight. */
export function LockedFollowup({
  year,
  typed,
  unsent,
}: {
  year: number;
  typed?: Typed;
  /** By which the browser keeps what was not saved in time (app/browser/writing shows it). */
  unsent?: string;
}) {
  const words = useWords();
  const own = words.followupDesk.locked;
  const texts = Object.entries(typed ?? {}).flatMap(([name, said]) =>
    typeof said === "string" && said.trim() !== "" && !["version", "base", "shown"].includes(name)
      ? [said]
      : [],
  );
  return (
    <>
      <Head
        small
        crumbs={["followup", { to: yearPath(year), label: String(year) }]}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        <div className="stack">
          <KeptTexts texts={texts} unsent={unsent} headings={own} />
          <p className="actions">
            <a className="btn" href={wayPath(year)}>
              {own.way}
            </a>
          </p>
        </div>
      </Column>
    </>
  );
}
