import { documentKinds } from "#db/words";
import { documentPath } from "~/addresses/documents";
import type { ImportFailure, ImportProgress } from "~/domain/documents/document";
import type { WaitingFile } from "~/domain/documents/sorting.server";
import { useSpeech, useWords } from "~/i18n/language";
import { fileSize } from "../attachments/attachments-part";
import { Choice, Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

/** How far a batch has come, and the way to see it as it is now. */
export function Progress({ path, progress }: { path: string; progress: ImportProgress }) {
  const own = useWords().documents.batch;
  const { files, done, added, waiting, failed, leftOut } = progress;
  return (
    <Part id="laget" title={own.progress}>
      <div className="stack">
        <p>
          <progress value={done} max={Math.max(1, files)} aria-labelledby="lasta" />
        </p>
        <p id="lasta" role="status">
          {own.read(done, files)} {own.sums(added, waiting, failed, leftOut)}.
        </p>
        {done < files ? (
          <p>
            <a className="btn" href={path}>
              {own.refresh}
            </a>
          </p>
        ) : null}
      </div>
    </Part>
  );
}

/** Whether a file's text could not be read and may be read if it is tried again. */
export const canBeReadAgain = ({ unread }: WaitingFile) =>
  unread !== null && unread !== "waiting" && unread !== "noText";

/** One file with what it probably is, to be corrected; its text can be looked for again where it could not be read. */
export function SortingFields({
  file,
  units,
  again,
}: {
  file: WaitingFile;
  units: { id: string; name: string }[];
  /** The form by which it is asked that a text is read again: another, so that the enter key saves this one. */
  again: string;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.documents.batch;
  const { id, name, folder, fileType, bytes, unread } = file;
  return (
    <fieldset className="form">
      <legend>{folder ? `${folder}/${name}` : name}</legend>
      <input type="hidden" name="files[]" value={id} />
      <p className="meta">
        {words.terms.fileType[fileType]}, {fileSize(bytes, speech)}
      </p>
      {unread ? <p className="note">{words.attachments.unread[unread]}</p> : null}
      {canBeReadAgain(file) ? (
        <p>
          <button type="submit" className="link" form={again} name="file" value={id}>
            <span aria-hidden="true">{own.again}</span>
            <span className="vh">{own.againOf(name)}</span>
          </button>
        </p>
      ) : null}
      <Field name={`title-${id}`} label={own.paperTitle} maxLength={200} />
      <Field
        name={`day-${id}`}
        label={own.day}
        type="date"
        width="day"
        help={file.ofMeeting ? own.ofMeeting : undefined}
      />
      <Select
        name={`kind-${id}`}
        label={own.kind}
        options={documentKinds.map((kind) => ({ value: kind, label: words.documents.kind[kind] }))}
      />
      <Select
        name={`unit-${id}`}
        label={own.unit}
        empty={own.noUnit}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <Choice
        name={`deed-${id}`}
        legend={own.deed}
        inRow
        options={(["add", "wait", "leaveOut"] as const).map((deed) => ({
          value: deed,
          label: own.deeds[deed],
        }))}
      />
    </fieldset>
  );
}

/** The files that could not be taken in, each with the reason and the document that is there already. */
export function Failures({ failures, to }: { failures: ImportFailure[]; to: string }) {
  const own = useWords().documents.batch;
  if (failures.length === 0) return null;
  return (
    <Part id="gick-inte" title={own.failed} aside={own.failedLead}>
      <ul className="rows">
        {failures.map(({ id, name, folder, problem, there }) => (
          <li key={id}>
            <div className="stack close">
              <b>{folder ? `${folder}/${name}` : name}</b>
              <p className="meta">
                {own.problem[problem]} {there ? <a href={documentPath(there.id)}>{there.title}</a> : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="actions below no-print">
        <a className="btn" href={to}>
          {own.tryAgain}
        </a>
      </p>
    </Part>
  );
}
