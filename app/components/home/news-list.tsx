import { informationPath } from "~/addresses/information";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { callPath } from "~/addresses/register";
import type { News } from "~/domain/overview/news.server";
import { dayInWords } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { Day } from "../moment";

/** What has come since last time, newest first. */
export function NewsList({ news }: { news: News[] }) {
  const speech = useSpeech();
  if (news.length === 0) return <p className="note">{speech.words.home.noNews}</p>;
  return (
    <ul className="rows two">
      {news.map((item) => (
        <li key={item.kind + item.id}>
          <span className="meta dated">
            <Day day={item.day} year={false} />
          </span>
          <div>
            <h3>
              <a href={addressOf(item)}>
                <Around passage={item.title}>{titleOf(item, speech)}</Around>
              </a>
            </h3>
            <p className="meta">{metaOf(item, speech)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function addressOf(item: News): string {
  switch (item.kind) {
    case "lesson":
      return lessonPath(item.id);
    case "callOpened":
      return callPath(item.id);
    case "called":
      return meetingPath(item.id);
    case "shared":
      return informationPath(item.id);
    case "told":
      return `/information?slag=case&sedan=${item.closesOn}`;
    default:
      return minutesPath(item.id);
  }
}

function titleOf(item: News, { words }: Speech): string {
  if (item.kind === "told") return words.home.newsOf.told(item.number ?? 0);
  if (item.kind === "lesson" || item.kind === "callOpened" || item.kind === "shared")
    return words.home.newsOf[item.kind](item.title);
  return words.home.newsOf[item.kind](words.home.meetingName(item.number ?? 0, item.year ?? 0));
}

function metaOf(item: News, speech: Speech): string {
  const { newsMeta } = speech.words.home;
  if (item.kind === "lesson") return newsMeta.lesson(item.name, item.unit);
  if (item.kind === "shared") return newsMeta.shared(item.name, item.unit);
  if (item.kind === "told") return newsMeta.told(item.closesOn ? dayInWords(item.closesOn, speech) : "");
  if (item.kind === "callOpened")
    return newsMeta.callOpened(item.closesOn ? dayInWords(item.closesOn, speech) : "");
  return newsMeta[item.kind](item.name);
}
