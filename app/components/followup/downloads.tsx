import { useWords } from "~/i18n/language";

/** The board memo as files. `of` is the address of the year, or of one of its editions. */
export function Downloads({ of }: { of: string }) {
  const own = useWords().followupPaper.download;
  return (
    <p className="meta no-print">
      {own.label} <a href={`${of}/tjansteskrivelse.docx`}>{own.word}</a>,{" "}
      <a href={`${of}/tjansteskrivelse.pdf`}>{own.pdf}</a>
    </p>
  );
}
