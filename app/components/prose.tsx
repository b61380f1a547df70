/** Running text: HTML that the server has made from Markdown and sanitised (app/transfer/prose.server). */
export function Prose({
  html,
  lang,
  kind = "prose",
}: {
  html: string;
  lang?: string;
  kind?: "prose" | "lead";
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only place, and only for what the server has sanitised
  return <div className={kind} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
