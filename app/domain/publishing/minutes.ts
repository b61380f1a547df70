import type { MinutesText } from "../minutes/canonical";

/**
 * What outsiders read of signed minutes: the text as signed, without the names of who sat in the units' places, and the
 * names that it still holds. The sum is that of the signed text, so that a paper can be told to be the same edition.
 */
export function publicMinutes(text: MinutesText, sum: string) {
  const content = {
    group: text.group,
    meetingId: text.meetingId,
    year: text.year,
    number: text.number,
    theme: text.theme,
    caseNumber: text.caseNumber,
    day: text.day,
    from: text.from,
    until: text.until,
    meetingForm: text.meetingForm,
    place: text.place,
    chair: text.chair,
    secretary: text.secretary,
    adjusters: text.adjusters,
    summary: text.summary,
    units: text.units.map(({ unit, kind, presence }) => ({ unit, kind, presence })),
    members: text.members.map(({ name, presence }) => ({ name, presence })),
    others: text.others.map(({ name, title, capacity }) => ({ name, title, capacity })),
    items: text.items.map(({ id, number, title, text, notReached, decisions, actions }) => ({
      id,
      number,
      title,
      text,
      notReached,
      decisions: decisions.map(({ kind, year, number, text, responsible }) => ({
        kind,
        year,
        number,
        text,
        responsible,
      })),
      actions: actions.map(({ text, responsible, unit, due }) => ({ text, responsible, unit, due })),
    })),
    edition: text.edition,
    correctionWhy: text.correctionWhy,
    signedOffOn: text.signedOff?.day ?? null,
    signedSum: sum,
  };
  const names = [
    ...[text.chair, text.secretary, ...text.adjusters],
    ...text.members.map(({ name }) => name),
    ...text.others.map(({ name }) => name),
    ...text.items.flatMap(({ decisions, actions }) =>
      [...decisions, ...actions].map(({ responsible }) => responsible),
    ),
  ].filter((name) => name !== null);
  return { content, names: [...new Set(names)] };
}

export type PublicMinutes = ReturnType<typeof publicMinutes>["content"];
