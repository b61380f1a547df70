import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { LinkList } from "../facts";

/** Themes one after another, each leading to the lessons that it has. */
export function ThemeLinks({ themes }: { themes: { id: string; nameSv: string; nameEn: string }[] }) {
  const speech = useSpeech();
  return (
    <LinkList
      links={themes.map((theme) => ({ to: `/lardomar?tema=${theme.id}`, label: nameIn(theme, speech) }))}
    />
  );
}
