import { languages } from "#db/words";
import type { TopicChoices } from "~/domain/subscriptions/subscribers.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Checks, Choice, Tick } from "../choices";

/** What letters of what is published can be about, and in which language they come. */
export function TopicFields({ choices }: { choices: TopicChoices }) {
  const speech = useSpeech();
  const own = speech.words.subscriptions.fields;
  return (
    <>
      <Tick name="newsletter" label={own.newsletter} help={own.newsletterHelp} />
      {choices.groups.length > 0 ? (
        <Checks
          name="groups"
          legend={own.groups}
          help={own.groupsHelp}
          options={choices.groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {choices.themes.length > 0 ? (
        <Checks
          name="themes"
          legend={own.themes}
          help={own.themesHelp}
          columns
          options={choices.themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
        />
      ) : null}
      <Choice
        name="language"
        legend={own.language}
        inRow
        options={languages.map((language) => ({ value: language, label: own.languages[language] }))}
      />
    </>
  );
}
