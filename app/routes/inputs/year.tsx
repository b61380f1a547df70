import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { yearPath } from "~/components/followup/address";
import { AskForm, ReceiverTable } from "~/components/followup/ask-units";
import { AnswersPart, SilentPart, StayedSilentPart } from "~/components/followup/unit-answers";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { canBeAsked, canBeReminded, inputsPath, proposedDueDay } from "~/domain/followup/inputs";
import { inputsOfYear } from "~/domain/followup/inputs.server";
import { speakersOn } from "~/domain/followup/inputs-letters.server";
import { canBeFollowedUp } from "~/domain/followup/starting.server";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** What the units tell a year's follow-up: asked, reminded and read here by the coordinator; read by all once published. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const db = database();
  const at = now();
  const year = found(canBeFollowedUp(db, params.year, at));
  const inputs = inputsOfYear(db, year);
  requireRight(member, "readInputs", { publishedOn: inputs?.publishedOn });
  const asks = may(member, "askForInputs");
  const units = inputs?.units ?? [];
  const speakers = asks && !inputs?.closed ? speakersOn(db, dayOf(at)) : [];
  const reachable = speakers.filter(({ speaker }) => speaker !== null).map(({ unitId }) => unitId);
  const asked = new Set(
    units.filter((unit) => unit.askedAt !== null || unit.answeredAt !== null).map(({ unitId }) => unitId),
  );
  return {
    year,
    today: dayOf(at),
    dueOn: inputs?.dueOn ?? null,
    proposed: proposedDay(year, dayOf(at)),
    closed: inputs?.closed ?? false,
    asks,
    mayAskNow: canBeAsked(year, dayOf(at)),
    answered: units.filter((unit) => unit.answeredAt !== null),
    silent: units.filter((unit) => unit.answeredAt === null),
    reachable,
    remindable: units.filter((unit) => reachable.includes(unit.unitId) && canBeReminded(unit, at)).length,
    toAsk: speakers
      .filter(({ unitId }) => !asked.has(unitId))
      .map(({ unitId, unitName, speaker }) => ({
        unitId,
        unitName,
        name: speaker?.name ?? null,
        capacity: speaker?.capacity ?? null,
      })),
  };
}

/** The end of the January after; for years long gone a day that has not been. */
const proposedDay = (year: number, today: string) =>
  proposedDueDay(year) < today ? "" : proposedDueDay(year);

export const handle: PageHandle<typeof loader> = {
  title: (words, { year }) => words.inputs.title(year),
};

export default function InputsOfYear() {
  const speech = useSpeech();
  const { inputs: own } = speech.words;
  const facts = useLoaderData<typeof loader>();
  const { year, today, dueOn, proposed, closed, asks, mayAskNow, answered, silent, toAsk } = facts;
  const path = inputsPath(year);
  const inAll = answered.length + silent.length;
  const open = asks && !closed && dueOn !== null;
  const when = dueOn === null ? null : dayInWords(dueOn, speech);
  return (
    <>
      <Head
        small
        crumbs={["followup", { to: yearPath(year), label: String(year) }]}
        kicker={own.kicker(year)}
        title={own.title(year)}
        lead={[
          inAll > 0 ? `${own.answered(answered.length, inAll)}.` : null,
          closed ? own.closed : when && dueOn && today > dueOn ? own.wasUntil(when) : when && own.until(when),
        ]
          .filter(Boolean)
          .join(" ")}
      />
      {asks && !closed && dueOn === null ? (
        <Part id="fraga" title={own.ask.heading}>
          <div className="stack wide">
            {mayAskNow ? (
              <>
                <p>{own.ask.lead}</p>
                <AskForm
                  action={`${path}/fraga`}
                  dueOn={null}
                  proposed={proposed}
                  toAsk={toAsk.length}
                  answer={undefined}
                />
                <ReceiverTable units={toAsk} />
              </>
            ) : (
              <p>{own.ask.tooEarly(year)}</p>
            )}
          </div>
        </Part>
      ) : null}
      {silent.length === 0 ? null : open ? (
        <SilentPart silent={silent} reachable={facts.reachable} remindable={facts.remindable} path={path} />
      ) : (
        <StayedSilentPart silent={silent} />
      )}
      {inAll > 0 ? <AnswersPart answered={answered} changeTo={open ? path : null} /> : null}
      {open ? (
        <Part id="flytta" title={own.move.heading} printed={false}>
          <AskForm
            action={`${path}/fraga`}
            dueOn={dueOn}
            proposed={proposed}
            toAsk={toAsk.length}
            answer={undefined}
          />
        </Part>
      ) : null}
    </>
  );
}
