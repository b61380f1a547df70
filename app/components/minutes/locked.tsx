import type { Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
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
          {texts.length > 0 ? (
            <section className="example" aria-labelledby="skrev">
              <h2 id="skrev">{own.typed}</h2>
              {texts.map((text) => (
                <p key={text} className="typed">
                  {text}
                </p>
              ))}
            </section>
          ) : null}
          {unsent ? (
            <section className="example" aria-labelledby="osparat" data-unsent={unsent} hidden>
              <h2 id="osparat">{own.unsent}</h2>
              <p className="typed" lang="sv" />
            </section>
          ) : null}
          <p className="actions">
            <a className="btn" href={`/moten/${meetingId}/anteckningar`}>
              {own.read}
            </a>
          </p>
        </div>
      </Column>
    </>
  );
}
