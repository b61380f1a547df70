import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";

/** Themes to narrow an open list by, each a plain link. */
export function ThemeFilter({
  path,
  themes,
  chosen,
}: {
  path: string;
  themes: { id: string; nameSv: string; nameEn: string; count: number }[];
  chosen: string | null;
}) {
  const speech = useSpeech();
  const { open } = speech.words;
  return (
    <Part id="teman" title={open.themes}>
      <details open={chosen !== null}>
        <summary>{open.chooseTheme}</summary>
        <ul className="plain columns">
          {chosen ? (
            <li>
              <a href={path}>{open.allThemes}</a>
            </li>
          ) : null}
          {themes.map((theme) => (
            <li key={theme.id}>
              <a
                href={`${path}?tema=${encodeURIComponent(theme.id)}`}
                aria-current={theme.id === chosen ? "true" : undefined}
              >
                {nameIn(theme, speech)}
              </a>{" "}
              ({theme.count})
            </li>
          ))}
        </ul>
      </details>
    </Part>
  );
}
