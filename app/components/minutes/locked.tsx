import type { Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { Column, Head } from "../page";

/** In place of a form of minutes that have been signed off; what was typed meanwhile is kept in sight. */
export function Locked({ meetingId, typed }: { meetingId: string; typed?: Typed }) {
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
