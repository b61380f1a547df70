import { Fragment } from "react";
import type { ArchiveKind } from "#db/words";
import { Around, Regarding } from "~/components/around";
import type { Hit } from "~/domain/archive/hits.server";
import type { Why as Reasons } from "~/domain/archive/why";
import { capital, countryName, dayInWords, listInWords } from "~/i18n/format";
import { type Speech, useSpeech, useWords } from "~/i18n/language";
import { alikePath } from "./address";
import { Marked } from "./marked";

/** The hits of one page: kind and day in the margin, title, excerpt, what it belongs to, why it is here. */
export function HitList({ hits, from, asked }: { hits: Hit[]; from: number; asked: boolean }) {
  const speech = useSpeech();
  const { terms } = speech.words;
  return (
    <ol className="rows two" start={from}>
      {hits.map((hit) => (
        <li className="hit" key={`${hit.kind} ${hit.recordId} ${hit.part}`}>
          <div className="meta">
            {terms.archiveKind[hit.kind]}
            {hit.day && !undated.includes(hit.kind) ? (
              <>
                <br />
                <time className="dated" dateTime={hit.day}>
                  {hit.day}
                </time>
              </>
            ) : null}
          </div>
          <div className="stack">
            <h3 lang="sv">
              <a href={hit.path}>
                <Marked segments={hit.title} />
              </a>
            </h3>
            {hit.excerpt.length > 0 ? (
              <p className="excerpt" lang="sv">
                <Marked segments={hit.excerpt} />
              </p>
            ) : null}
            <p className="meta">
              <Around passage={hit.programmeName}>{belongingOf(hit, speech)}</Around> <Alike hit={hit} />
            </p>
            {asked ? <Why why={hit.why} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The way to what is like the hit, named after it for whoever hears the links alone. */
function Alike({ hit: { kind, recordId, title } }: { hit: Hit }) {
  const own = useWords().archive.alike;
  return (
    <a className="no-print" href={alikePath(kind, recordId)}>
      {own.short}
      <Regarding passage={title.map(({ text }) => text).join("")} />
    </a>
  );
}

/** Their day tells when they were last looked at, not when they happened. */
const undated: ArchiveKind[] = ["partner", "programme"];

/** "Maria Mattsson, Skolförvaltningen. Öppen för alla." */
function belongingOf(hit: Hit, speech: Speech): string {
  const { archive, terms } = speech.words;
  const { meeting } = hit;
  const from = meeting && archive.meetingIn(meeting.number, meeting.year, meeting.groupName);
  const place = ((): (string | null | false)[] => {
    switch (hit.kind) {
      case "minutes":
      case "decision":
      case "meeting":
        return [from];
      case "action":
        return [from, hit.unitName, hit.day && archive.dueBy(dayInWords(hit.day, speech))];
      case "call":
        return [hit.programmeName, hit.day && archive.applyBy(dayInWords(hit.day, speech))];
      case "followup":
        return [hit.year !== null && archive.followupOf(hit.year)];
      case "partner":
        return [hit.countryCode && countryName(hit.countryCode, speech)];
      case "programme":
        return [];
      case "document":
        return [
          filePart(hit, speech),
          hit.hangsOn !== meeting?.groupName && hit.hangsOn && archive.attachedTo(hit.hangsOn),
        ];
      default:
        return [hit.authorName, hit.unitName, hit.programmeName];
    }
  })();
  const sentences = [
    place.filter(Boolean).join(", "),
    (hit.kind === "document" && from) || "",
    hit.visibility === "internal" ? "" : terms.visibility[hit.visibility],
  ];
  return sentences
    .filter(Boolean)
    .map((sentence) => `${capital(sentence)}.`)
    .join(" ");
}

/** "sida 3": which part of a file was found, where it has any that people count. */
function filePart(hit: Hit, { words }: Speech): string | null {
  const [, kind, number] = /^(page|slide|sheet)-(\d+)-/.exec(hit.part) ?? [];
  return kind ? words.archive.filePart[kind as "page" | "slide" | "sheet"](Number(number)) : null;
}

function Why({ why }: { why: Reasons }) {
  const speech = useSpeech();
  const words = useWords().archive.why;
  const instead = why.instead.map(({ typed, found, likeness }) => words[likeness](found, typed));
  const place =
    instead.length > 0
      ? null
      : why.inTitle && why.inText
        ? words.titleAndText
        : why.inTitle
          ? words.title
          : why.inText
            ? words.text
            : null;
  return (
    <p className="why">
      {place ? `${place} ` : null}
      {instead.map(({ before, found, after }) => (
        <Fragment key={found}>
          {before}
          <b lang="sv">{found}</b>
          {after}{" "}
        </Fragment>
      ))}
      {why.facts.map(({ what, text }) => (
        <Fragment key={text}>
          {words.fact[what]} <span lang="sv">{text}</span>.{" "}
        </Fragment>
      ))}
      {why.otherwise ? `${words.otherwise} ` : null}
      {why.isAlike ? `${words.alike} ` : null}
      {why.lacking.length > 0 && !why.isAlike ? words.lacking(listInWords(why.lacking, speech)) : null}
    </p>
  );
}
