import type { InquiryLine } from "~/domain/inquiries/inquiries.server";
import { useWords } from "~/i18n/language";
import { Moment } from "../moment";
import { Status } from "../status";

/** Questions to the network in a list: when, what, and how far it has come. */
export function InquiryRows({ lines, withAsker }: { lines: InquiryLine[]; withAsker?: boolean }) {
  const { archive } = useWords();
  const { list } = archive.inquiry;
  return (
    <ul className="rows two">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="meta">
            <Moment at={line.askedAt} />
            <br />
            <InquiryMark line={line} />
          </span>
          <div className="stack close">
            <h3 lang="sv">
              <a href={`/arkiv/fragor/${line.id}`}>{line.question}</a>
            </h3>
            <p className="meta">
              {list.put(line.put, line.answered, line.declined)}
              {withAsker ? ` ${list.askedBy(line.askerName)}` : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function InquiryMark({ line }: { line: InquiryLine }) {
  const { list } = useWords().archive.inquiry;
  if (line.waitsForYou) return <Status mark="need">{list.waitsForYou}</Status>;
  if (line.answered > 0) return <Status mark="done">{list.answered}</Status>;
  if (line.closedAt !== null) return <Status mark="none">{list.closed}</Status>;
  return <Status mark="open">{list.open}</Status>;
}
