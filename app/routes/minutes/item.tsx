import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { DeskAside } from "~/components/minutes/desk-aside";
import { ItemDesk } from "~/components/minutes/item-desk";
import { Locked } from "~/components/minutes/locked";
import { StateOfMinutes } from "~/components/minutes/state";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ToldByUnits } from "~/components/rounds/told";
import { may } from "~/domain/members/permissions";
import { deskClock, deskItems } from "~/domain/minutes/desk.server";
import { asIfOpen, stateOf } from "~/domain/minutes/minutes";
import { meetingWithMinutes, writeItem } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { roundOf } from "~/domain/rounds/rounds.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalChoice, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

const itemForm = z.object({
  text: prose(),
  onward: optionalChoice(["next", "decision", "deferral", "information", "action"] as const),
  version: shownVersion(),
});

/** The desk at one item of the agenda. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const items = deskItems(database(), meeting);
  const item = found(items.find((each) => each.id === params.itemId));
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    today: dayOf(now()),
    clock: deskClock(database(), meeting, items, now()),
    items,
    item,
    html: item.text ? proseHtml(item.text) : "",
    told: item.isRound ? roundOf(database(), id).units : [],
    shares: may(member, "writeLesson"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const form = await readForm(request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { text, onward, version } = form.value;
  const item = { meetingId: meeting.id, itemId: params.itemId ?? "" };
  const refused = writeItem(database(), member, item, text, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  const desk = `/moten/${meeting.id}/anteckningar`;
  const here = `${desk}/punkter/${item.itemId}`;
  if (onward === "next") {
    const items = deskItems(database(), meeting);
    const next = items[items.findIndex((each) => each.id === item.itemId) + 1];
    return redirectWithNote(next ? `${desk}/punkter/${next.id}` : `${desk}/skriv`, "minutesSaved");
  }
  const place = {
    decision: "beslut",
    deferral: "bordlaggning",
    information: "information",
    action: "atgarder",
  };
  return redirectWithNote(onward ? `${here}/${place[onward]}` : here, "minutesSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item, meeting }) =>
    `${item.number}. ${item.title}, ${words.minutes.meeting(meeting.number, meeting.year)}`,
};

export default function WriteItem() {
  const words = useWords();
  const { meeting, state, today, clock, items, item, html, told, shares } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  const next = items.find((each) => each.number === item.number + 1);
  return (
    <div className="desk">
      <DeskAside items={items} clock={clock} hereId={item.id} />
      <div>
        <Head
          small
          crumbs={[
            { to: `/moten/${meeting.id}`, label: words.minutes.meeting(meeting.number, meeting.year) },
            { to: `/moten/${meeting.id}/anteckningar/skriv`, label: words.minutes.desk.title },
          ]}
          kicker={
            <>
              <span>{words.terms.itemKind[item.kind]}</span>
              {item.presenterName ? <span>{words.minutes.item.presents(item.presenterName)}</span> : null}
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
          next={next?.number ?? null}
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
