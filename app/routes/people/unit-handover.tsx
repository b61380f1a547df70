import { database } from "#db/client.server";
import { personPath, unitPath } from "~/addresses/people";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Day } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import type { HandoverPart } from "~/domain/handover/unit-page.server";
import { handoverOf } from "~/domain/handover/unit-page.server";
import { seatsOfUnit } from "~/domain/members/seats.server";
import { unitById } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** All that whoever takes over a unit's place in the network needs, on one page that can be printed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const unit = found(unitById(database(), params.id ?? ""));
  requireRight(member, "seeHandover", { unitId: unit.id });
  const at = now();
  return {
    unit: { id: unit.id, name: unit.name },
    today: dayOf(at),
    seats: seatsOfUnit(database(), unit.id, dayOf(at)).held.map(({ place, personId, personName }) => ({
      place,
      personId,
      personName,
    })),
    parts: handoverOf(database(), member, unit.id, at),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { unit }) => words.handover.unitTitle(unit.name),
};

export default function UnitHandover() {
  const words = useWords();
  const own = words.handover;
  const { unit, today, seats, parts } = useLoaderData<typeof loader>();
  const shown = Object.entries(parts) as [HandoverPart, (typeof parts)[HandoverPart]][];
  const filled = shown.filter(([, rows]) => rows.length > 0);
  const empty = shown.filter(([, rows]) => rows.length === 0);
  return (
    <article>
      <Head
        small
        title={own.unitTitle(unit.name)}
        lead={own.unitLead}
        kicker={<Day day={today} />}
        crumbs={["people", { to: unitPath(unit.id), label: unit.name }]}
      >
        <p className="after-lead">
          {seats.map((seat, place) => (
            <span key={`${seat.place} ${seat.personId}`}>
              {place > 0 ? ", " : null}
              {words.terms.seatPlace[seat.place]}: <a href={personPath(seat.personId)}>{seat.personName}</a>
            </span>
          ))}
        </p>
      </Head>
      {filled.map(([part, rows]) => (
        <Part key={part} id={part} title={own.parts[part]} aside={own.figure(rows.length)}>
          <ul className="rows two">
            {rows.map((row) => (
              <li key={row.id + row.path}>
                <span className="meta">{row.day ? <Day day={row.day} /> : null}</span>
                <div>
                  <h3>
                    <a href={row.path} lang="sv">
                      {row.label}
                    </a>
                  </h3>
                  {row.note ? (
                    <p className="meta" lang="sv">
                      {row.note}
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      {empty.length > 0 ? (
        <Part id="inget" title={own.nothingIn}>
          <p className="note">{empty.map(([part]) => own.parts[part]).join(", ")}</p>
        </Part>
      ) : null}
    </article>
  );
}
