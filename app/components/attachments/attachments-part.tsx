import { dayOf } from "~/calendar/swedish-time";
import type { Attachment } from "~/domain/attachments/attachment";
import { number } from "~/i18n/format";
import { type Speech, useSpeech, useWords } from "~/i18n/language";
import { Around } from "../around";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Day } from "../moment";
import { Part } from "../page";

/** An attachment, and what it is about where that is not the page itself. */
type ShownAttachment = Attachment & { about?: string | null };

/** The files on a record, and where the reader adds and removes them; null for whoever may not. */
type RecordFiles = { attachments: ShownAttachment[]; attachTo: string | null };

/** A record's files, and for whoever may change them the way to the page where that is done. */
export function AttachmentsPart({ attachments, attachTo }: RecordFiles) {
  const own = useWords().attachments;
  if (attachments.length === 0 && attachTo === null) return null;
  return (
    <Part id="bilagor" title={own.title} printed={false}>
      <AttachmentRows attachments={attachments} changes={false} />
      {attachTo ? (
        <p className="actions below no-print">
          <a className="btn" href={attachTo}>
            {attachments.length === 0 ? own.add : own.change}
          </a>
        </p>
      ) : null}
    </Part>
  );
}

/** The files of a list, each to be saved, and with `changes` to be removed. */
export function AttachmentRows({
  attachments,
  changes,
}: {
  attachments: ShownAttachment[];
  changes: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.attachments;
  if (attachments.length === 0) return <p className="note">{own.none}</p>;
  return (
    <ul className="rows two">
      {attachments.map((each) => (
        <li key={each.id}>
          <span className="meta">
            <Day day={dayOf(each.addedAt)} />
          </span>
          <div className="stack close">
            <a href={`/bilagor/${each.id}/${encodeURIComponent(each.name)}`} download>
              {each.name}
            </a>
            <p className="meta">
              <Around passage={each.about}>
                {[
                  words.terms.fileType[each.fileType],
                  fileSize(each.bytes, speech),
                  each.addedByName,
                  each.about,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </Around>
            </p>
            {each.unread ? <p className="meta">{own.unread[each.unread]}</p> : null}
            {changes ? (
              <a className="no-print" href={`/bilagor/${each.id}/borttagning`}>
                <span aria-hidden="true">{words.common.remove}</span>
                <span className="vh">{own.removeOf(each.name)}</span>
              </a>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The form in which files are chosen. */
export function AttachForm({ to, answer }: { to: string; answer?: FormAnswer }) {
  const own = useWords().attachments;
  return (
    <Form action={to} answer={answer} files>
      <Field name="files" type="file" label={own.files} help={own.filesHelp} required multiple />
      <Actions submit={own.submit} kind="plain" />
    </Form>
  );
}

/** The size of a file: "812 byte", "340 kB", "1,2 MB". */
export function fileSize(bytes: number, speech: Speech): string {
  const { size } = speech.words.attachments;
  if (bytes < 1024) return `${number(bytes, speech)}\u00a0${size.bytes}`;
  const kilo = Math.round(bytes / 1024);
  if (kilo < 1000) return `${number(kilo, speech)}\u00a0${size.kilo}`;
  return `${number(bytes / 1_048_576, speech, 1)}\u00a0${size.mega}`;
}
