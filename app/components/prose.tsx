/** Running text: HTML that the server has made from Markdown and sanitised (app/transfer/prose.server). */
export function Prose({ html, lang }: { html: string; lang?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only place, and only for what the server has sanitised
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
