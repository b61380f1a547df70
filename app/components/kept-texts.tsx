/** What was typed in a form that can no longer be saved, and what the browser has kept unsaved (app/browser/writing shows it). */
export function KeptTexts({
  texts,
  unsent,
  headings,
}: {
  texts: string[];
  /** By which the browser keeps what was not saved in time. */
  unsent?: string;
  headings: { typed: string; unsent: string };
}) {
  return (
    <>
      {texts.length > 0 ? (
        <section className="example" aria-labelledby="skrev">
          <h2 id="skrev">{headings.typed}</h2>
          {texts.map((text) => (
            <p key={text} className="typed" lang="sv">
              {text}
            </p>
          ))}
        </section>
      ) : null}
      {unsent ? (
        <section className="example" aria-labelledby="osparat" data-unsent={unsent} hidden>
          <h2 id="osparat">{headings.unsent}</h2>
          <p className="typed" lang="sv" />
        </section>
      ) : null}
    </>
  );
}
