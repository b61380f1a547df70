import { z } from "zod";
import { database } from "#db/client.server";
import { type SeatPlace, seatPlaces } from "#db/words";
import { personPath, unitPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Choice, Select, Tick } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useDepartmentWord } from "~/components/people/department-word";
import { SeatTable } from "~/components/people/seat-table";
import { dutiesOf } from "~/domain/handover/duties.server";
import { personChoices } from "~/domain/members/people.server";
import { assignSeat, seatsOfUnit } from "~/domain/members/seats.server";
import { unitById } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, chosenId, day, shownVersion, tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const vacant = "vakant";

const seatForm = z.object({
  place: choice(seatPlaces, "placeMissing"),
  /** A person, or the word for leaving the place vacant: nothing chosen must not be a choice. */
  personId: chosenId("seatPersonMissing"),
  fromDay: day(),
  welcome: tick(),
  version: shownVersion(),
});

/** Gives one of the unit's places to a person from a day on. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  const today = dayOf(now());
  const unit = found(unitById(database(), params.id ?? ""));
  const asked = new URL(request.url).searchParams.get("plats");
  return {
    unit,
    seats: seatsOfUnit(database(), unit.id, today).held,
    people: personChoices(database()),
    place: seatPlaces.find((place) => place === asked) ?? null,
    today,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const { id: unitId } = found(unitById(database(), params.id ?? ""));
  const form = await readForm(request, seatForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, personId, ...wish } = form.value;
  const holder = personId === vacant ? null : personId;
  const [before] = seatsOfUnit(database(), unitId, dayOf(now())).held.filter(
    ({ place }) => place === wish.place,
  );
  const refused = assignSeat(database(), member, { ...wish, unitId, personId: holder }, version, now());
  if (refused) return refusedForm(refused, form.typed);
  const leaves = before && before.personId !== holder ? before : null;
  if (leaves && dutiesOf(database(), leaves.personId, now()).some((duty) => duty.unitId === unitId)) {
    const path = `${personPath(leaves.personId)}/overlatelse?enhet=${unitId}`;
    return redirectWithNote(path, "seatSavedHandOver", leaves.personName);
  }
  return redirectWithNote(unitPath(unitId), "seatSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { unit }) => words.people.seatsForm.title(unit.name),
};

export default function UnitSeats() {
  const words = useWords();
  const departmentWord = useDepartmentWord();
  const own = words.people.seatsForm;
  const facts = useLoaderData<typeof loader>();
  const { unit, seats, people } = facts;
  const answer = useActionData<typeof action>();
  const placeWords: Record<SeatPlace, string> = {
    ...words.terms.seatPlace,
    head: unit.kind === "department" ? words.people.departmentHead(departmentWord) : words.people.companyHead,
  };
  const now = (
    <SeatTable
      caption={own.now}
      of={words.people.unit.person}
      headWord={placeWords.head}
      rows={seats.map((seat) => ({ ...seat, to: personPath(seat.personId), name: seat.personName }))}
    />
  );
  return (
    <>
      <Head
        small
        title={own.title(unit.name)}
        lead={own.lead}
        crumbs={["people", { to: unitPath(unit.id), label: unit.name }]}
      />
      {seats.length > 0 ? (
        <Part id="nu" title={own.now}>
          {now}
        </Part>
      ) : null}
      <Part id="plats" title={words.people.unit.changeSeats}>
        <SavedNow answer={answer}>
          <p>{own.now}</p>
        </SavedNow>
        <Form
          answer={answer}
          values={{ place: facts.place, fromDay: facts.today, welcome: "1" }}
          version={unit.version}
        >
          <Choice
            name="place"
            legend={own.place}
            options={seatPlaces.map((value) => ({ value, label: placeWords[value] }))}
          />
          <Select
            name="personId"
            label={own.person}
            help={
              <>
                {own.missing} <a href="/personer/ny">{words.people.addPerson}</a>
              </>
            }
            empty={words.common.choose}
            options={[
              { value: vacant, label: own.nobody },
              ...people.map((person) => ({
                value: person.id,
                label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
              })),
            ]}
          />
          <Field name="fromDay" type="date" label={own.from} width="day" required />
          <Tick name="welcome" label={own.welcome} />
          <Actions submit={own.submit}>
            <a href={unitPath(unit.id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
