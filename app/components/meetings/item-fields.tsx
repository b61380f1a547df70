import { itemKinds } from "#db/words";
import type { EarlierMatter } from "~/domain/meetings/earlier-matters.server";
import { useWords, type Words } from "~/i18n/language";
import { TriedBefore } from "../archive/tried";
import { Select } from "../choices";
import { Field } from "../field";

type PersonChoice = { id: string; name: string; unitName: string | null };

/**
 * What is decided about an agenda item; `proposes` for whoever puts one forward and asks for the time it needs.
 * `continues` is what the item continues as it stands.
 */
export function ItemFields({
  people,
  earlier,
  continues = null,
  proposes = false,
}: {
  people: PersonChoice[];
  earlier: EarlierMatter[];
  continues?: string | null;
  proposes?: boolean;
}) {
  const words = useWords();
  const own = words.meeting.itemForm;
  return (
    <>
      <Field name="title" label={own.title} required />
      <Field
        name="description"
        label={own.description}
        help={proposes ? words.meeting.proposalPage.descriptionHelp : own.descriptionHelp}
        rows={3}
      />
      <Select
        name="kind"
        label={own.kind}
        options={itemKinds.map((value) => ({ value, label: words.terms.itemKind[value] }))}
      />
      <Select
        name="presenter"
        label={own.presenter}
        empty={proposes ? undefined : own.nobody}
        options={people.map((person) => ({
          value: person.id,
          label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
        }))}
      />
      <Field
        name="minutes"
        label={proposes ? words.meeting.proposalPage.minutes : own.minutes}
        help={proposes ? words.common.optional : own.minutesHelp}
        width="number"
        inputMode="numeric"
      />
      <Continues earlier={earlier} now={continues} />
      <TriedBefore />
    </>
  );
}

function Continues({ earlier, now }: { earlier: EarlierMatter[]; now: string | null }) {
  const own = useWords().meeting.itemForm;
  if (earlier.length === 0 && now === null) return null;
  const kept = now !== null && !earlier.some(({ id }) => id === now);
  const among = (isOpen: boolean) =>
    earlier
      .filter((matter) => matter.isOpen === isOpen)
      .map((matter) => ({ value: matter.id, label: matterName(matter, own), lang: "sv" }));
  return (
    <Select
      name="continues"
      label={own.continues}
      help={own.continuesHelp}
      empty={own.continuesNone}
      options={kept ? [{ value: now, label: own.continuesKept }] : []}
      groups={[
        { label: own.continuesOpen, options: among(true) },
        { label: own.continuesOther, options: among(false) },
      ].filter(({ options }) => options.length > 0)}
    />
  );
}

/** "En femte vänort, möte 5 2026" */
export const matterName = (
  { title, groupName, number, year }: EarlierMatter,
  { continuesFrom }: Words["meeting"]["itemForm"],
) => continuesFrom(title, groupName, number, year);
