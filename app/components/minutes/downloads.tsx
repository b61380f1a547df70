import { useWords } from "~/i18n/language";

/** The minutes as files to keep, each in the form that its name says. `of` is the address of what is kept. */
export function Downloads({ of }: { of: string }) {
  const own = useWords().minutes.download;
  const file = `${of}/minnesanteckningar`;
  return (
    <p className="meta no-print">
      {own.label} <a href={`${file}.docx`}>{own.word}</a>, <a href={`${file}.pdf`}>{own.pdf}</a>,{" "}
      <a href={`${file}.md`}>{own.markdown}</a>
    </p>
  );
}
