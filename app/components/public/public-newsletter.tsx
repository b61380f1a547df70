import type { PublicNewsletter } from "~/domain/publishing/newsletter";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";
import { Prose } from "../prose";
import { Named, type Out } from "./named";
import { publishedTitle } from "./published-title";

/** A newsletter as it is read. Opening and closing are HTML that the server has sanitised; "" where nothing is written. */
export function PublicNewsletterParts({ letter, out }: { letter: PublicNewsletter; out: Out }) {
  const { words, language } = useSpeech();
  const { newsletters: own, publishing } = words;
  return (
    <>
      {letter.opening ? (
        <Part id="inledning" title={own.opening}>
          <Prose html={letter.opening} lang="sv" />
        </Part>
      ) : null}
      {letter.items.length > 0 ? (
        <Part id="sedan-sist" title={own.since}>
          <ul className="rows two">
            {letter.items.map(({ kind, id, title, titleEn, text }) => {
              const { label, lang } = publishedTitle({ title, titleEn }, language);
              return (
                <li key={`${kind} ${id}`} className="hit">
                  <span className="meta">{publishing.kinds[kind]}</span>
                  <div className="stack close">
                    <h3 lang={lang}>
                      <Named kind={kind} id={id} label={label} out={out} />
                    </h3>
                    {text ? (
                      <p className="excerpt" lang="sv">
                        {text}
                      </p>
                    ) : null}
                  </div>
                </li>
              );
            })}
          </ul>
        </Part>
      ) : null}
      {letter.closing ? (
        <Part id="avslutning" title={own.closing}>
          <Prose html={letter.closing} lang="sv" />
        </Part>
      ) : null}
    </>
  );
}
