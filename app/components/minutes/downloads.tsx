import { useWords } from "~/i18n/language";

/** The minutes as files to keep, each in the form that its name says. */
export function Downloads({ meetingId }: { meetingId: string }) {
  const own = useWords().minutes.download;
  const file = `/moten/${meetingId}/anteckningar/minnesanteckningar`;
  return (
    <p className="meta no-print">
      {own.label} <a href={`${file}.docx`}>{own.word}</a>, <a href={`${file}.pdf`}>{own.pdf}</a>,{" "}
      <a href={`${file}.md`}>{own.markdown}</a>
    </p>
  );
}
