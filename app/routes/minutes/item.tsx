import { z } from "zod";
import { database } from "#db/client.server";
import { decisionKinds } from "#db/words";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { deskCrumb } from "~/components/minutes/crumbs";
import { DeskAside } from "~/components/minutes/desk-aside";
import { ItemDesk } from "~/components/minutes/item-desk";
import { Locked } from "~/components/minutes/locked";
import { StateOfMinutes } from "~/components/minutes/state";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ToldByUnits } from "~/components/rounds/told";
import { may } from "~/domain/members/permissions";
import { deskClock, deskItems } from "~/domain/minutes/desk.server";
import { merge } from "~/domain/minutes/merge";
import { longestText, stateOf } from "~/domain/minutes/minutes";
import { type ItemOf, openItem } from "~/domain/minutes/minutes.server";
import { type Standing, type Writing, writeItem } from "~/domain/minutes/writing.server";
import { isRefusal } from "~/domain/refusal";
import { roundOf } from "~/domain/rounds/rounds.server";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalChoice, optionalText, prose, shownVersion } from "~/http/fields";
import { formAgain, formConflict, readForm, refusedForm, type Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";
import { besideMine } from "~/transfer/two-texts.server";

const itemForm = z.object({
  text: prose(longestText),
  onward: optionalChoice(["next", ...decisionKinds, "action"] as const),
  version: shownVersion(),
  base: optionalText(),
  choice: optionalChoice(["theirs", "both"] as const),
});

/** The desk at one item of the agenda. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const items = deskItems(database(), meeting);
  const item = found(items.find((each) => each.id === asking.params.itemId));
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    today: dayOf(now()),
    clock: deskClock(database(), meeting, items, now()),
    items,
    item,
    html: item.text ? proseHtml(item.text) : "",
    writer: { personId: member.id, most: longestText },
    told: item.isRound ? roundOf(database(), id).units : [],
    shares: may(member, "writeLesson"),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { onward, choice, ...writing } = form.value;
  const item = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  const desk = minutesPath(meeting.id);
  const here = `${desk}/punkter/${item.itemId}`;
  if (choice === "theirs") return redirect(here);
  if (choice === "both") return bothTexts(item, form.typed, writing);
  const written = writeItem(database(), member, item, writing, now());
  if (isRefusal(written)) {
    return written.refused === "changedMeanwhile"
      ? formConflict(form.typed, besideMine(writing.text, written.current as Standing))
      : refusedForm(written, form.typed);
  }
  const note = written.merged ? "minutesMerged" : "minutesSaved";
  if (onward === "next") {
    const items = deskItems(database(), meeting);
    const next = items[items.findIndex((each) => each.id === item.itemId) + 1];
    return redirectWithNote(next ? `${desk}/punkter/${next.id}` : `${desk}/skriv`, note);
  }
  return redirectWithNote(onward ? `${here}/${places[onward]}` : here, note);
}

const places = {
  decision: "beslut",
  deferral: "bordlaggning",
  information: "information",
  action: "atgarder",
};

/** The form again, with both people's texts in it to be edited into one. */
function bothTexts(item: ItemOf, typed: Typed, { text, base }: Pick<Writing, "text" | "base">) {
  const open = openItem(database(), item);
  if (isRefusal(open)) return refusedForm(open, typed);
  const both = merge(base ?? "", text, open.text).text;
  return formAgain({ form: "bothTexts" }, { ...typed, text: both, version: String(open.version) });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item, meeting }) =>
    `${item.number}. ${item.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
  programs: ["writing"],
};

export default function WriteItem() {
  const words = useWords();
  const { meeting, state, today, clock, items, item, html, writer, told, shares } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff")
    return (
      <Locked
        meetingId={meeting.id}
        typed={answer?.typed}
        unsent={answer?.typed ? undefined : `${writer.personId}:${item.id}`}
      />
    );
  const next = items.find((each) => each.number === item.number + 1) ?? null;
  return (
    <div className="desk">
      <DeskAside items={items} clock={clock} hereId={item.id} />
      <div>
        <Head
          small
          crumbs={[meetingCrumb(meeting, words), deskCrumb(meeting, words)]}
          kicker={
            <>
              <span>{words.terms.itemKind[item.kind]}</span>
              {item.presenterName ? <span>{words.writing.presents(item.presenterName)}</span> : null}
              <StateOfMinutes state={state} />
            </>
          }
          title={
            <span lang="sv">
              {item.number}. {item.title}
            </span>
          }
        />
        <ItemDesk
          meetingId={meeting.id}
          item={item}
          html={html}
          next={next}
          {...writer}
          today={today}
          answer={answer}
        >
          {told.length > 0 ? (
            <section className="stack" aria-labelledby="laget-runt-rubrik" id="laget-runt">
              <h2 id="laget-runt-rubrik">{words.round.told}</h2>
              <p className="note">{words.round.toldLead}</p>
              <ToldByUnits
                units={told}
                lessonTo={
                  shares
                    ? (unitId) => `/lardomar/ny?mote=${meeting.id}&punkt=${item.id}&enhet=${unitId}`
                    : undefined
                }
              />
            </section>
          ) : null}
        </ItemDesk>
      </div>
    </div>
  );
}
