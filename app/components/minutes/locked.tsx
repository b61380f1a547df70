import { minutesPath } from "~/addresses/meetings";
import type { Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { KeptTexts } from "../kept-texts";
import { Column, Head } from "../page";

/** In place of a form of minutes that have been signed off; what was typed meanwhile is kept in sight. */
export function Locked({
  meetingId,
  typed,
  unsent,
}: {
  meetingId: string;
  typed?: Typed;
  /** By which the browser keeps what was not saved in time (app/browser/writing shows it). */
  unsent?: string;
}) {
  const words = useWords();
  const own = words.minutes.locked;
  const texts = ["text", "summary", "guests"].flatMap((name) => {
    const said = typed?.[name];
    return typeof said === "string" && said.trim() !== "" ? [said] : [];
  });
  return (
    <>
      <Head small title={own.title} lead={own.lead} />
      <Column>
        <div className="stack">
          <KeptTexts texts={texts} unsent={unsent} headings={own} />
          <p className="actions">
            <a className="btn" href={minutesPath(meetingId)}>
              {own.read}
            </a>
          </p>
        </div>
      </Column>
    </>
  );
}
