import { z } from "zod";
import { database } from "#db/client.server";
import { languages, mailRhythms, quickKeys } from "#db/words";
import { sessionsOf } from "~/auth/sessions.server";
import { currentSession, requireMember } from "~/auth/visit.server";
import { isOffered } from "~/auth/ways.server";
import { Around } from "~/components/around";
import { Actions, ButtonForm } from "~/components/buttons";
import { Choice, Tick } from "~/components/choices";
import { Fact } from "~/components/facts";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Moment } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changeOwnDetails, ownDetails } from "~/domain/members/own-page.server";
import { passkeyCount } from "~/domain/members/passkeys.server";
import { isRefusal } from "~/domain/refusal";
import { env, now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalLine, shownVersion, tick } from "~/http/fields";
import { formAgain, formConflict, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const detailsForm = z.object({
  name: line("nameMissing", 120),
  title: optionalLine(120),
  phone: optionalLine(40),
  language: choice(languages, "wrongValue"),
  mailRhythm: choice(mailRhythms, "wrongValue"),
  newsletter: tick(),
  quickKeys: choice(quickKeys, "wrongValue"),
  version: shownVersion(),
});

/** The member's own page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const session = currentSession({ request, context });
  const details = found(ownDetails(database(), member.id));
  return {
    details,
    roles: member.roles,
    seats: member.seats,
    passkeys: isOffered("passkey") ? passkeyCount(database(), member.id) : null,
    calendar: details.calendarKey ? `${env.publicUrl}/kalender/${details.calendarKey}.ics` : null,
    sessions: sessionsOf(database(), member.id, now()).map(({ handle, ...row }) => ({
      ...row,
      handle,
      isThis: handle === session?.handle,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const form = await readForm(request, detailsForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...details } = form.value;
  const refused = changeOwnDetails(database(), member, details, version, now());
  if (isRefusal(refused))
    return formConflict(form.typed, refused.current as typeof details & { version: number });
  return redirectWithNote("/min-sida", "saved");
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.common.yourPage };

export default function OwnPage() {
  const words = useWords();
  const { details, roles, seats, calendar, sessions, passkeys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = words.account.ownPage;
  const current = answer?.current;
  const values = { ...details, newsletter: details.newsletter ? "1" : "" };
  return (
    <>
      <Head title={details.name} kicker={words.common.yourPage} />
      <Part id="uppgifter" title={own.details}>
        <SavedNow answer={answer}>
          <p>
            <Around passage={current?.title}>
              {[current?.name, current?.title, current?.phone].filter(Boolean).join(", ")}
            </Around>
          </p>
        </SavedNow>
        <Form answer={answer} values={values} version={details.version} action="/min-sida">
          <DetailsFields />
        </Form>
      </Part>
      <Part
        id="roller"
        title={own.roles}
        aside={<a href="/min-sida/uppgifter">{words.personal.ownData.title}</a>}
      >
        <dl className="facts">
          <Fact label={own.email}>{details.email}</Fact>
          <Fact label={own.roles}>{roles.map((role) => words.terms.role[role]).join(", ")}</Fact>
          {seats.map((seat) => (
            <Fact key={seat.unitId + seat.place} label={words.terms.seatPlace[seat.place]}>
              {seat.unitName}
            </Fact>
          ))}
        </dl>
      </Part>
      <CalendarPart calendar={calendar} />
      {passkeys === null ? null : <PasskeysPart passkeys={passkeys} />}
      <SessionsPart sessions={sessions} />
    </>
  );
}

function DetailsFields() {
  const words = useWords();
  const own = words.account.ownPage;
  return (
    <>
      <Field name="name" label={own.name} autoComplete="name" required />
      <Field name="title" label={own.title} help={words.common.optional} autoComplete="organization-title" />
      <Field name="phone" label={own.phone} help={words.common.optional} type="tel" autoComplete="tel" />
      <Choice
        name="language"
        legend={own.language}
        help={own.languageHelp}
        options={languages.map((value) => ({ value, label: words.terms.language[value] }))}
      />
      <Choice
        name="mailRhythm"
        legend={own.mailRhythm}
        help={own.mailRhythmHelp}
        options={mailRhythms.map((value) => ({
          value,
          label: words.terms.mailRhythm[value],
          help: own.mailRhythms[value],
        }))}
      />
      <fieldset className="field">
        <legend>{own.newsletter}</legend>
        <Tick name="newsletter" label={own.newsletterSent} help={own.newsletterHelp} />
      </fieldset>
      <Choice
        name="quickKeys"
        legend={own.quickKeys}
        help={own.quickKeysHelp}
        options={quickKeys.map((value) => ({ value, label: words.terms.quickKeys[value] }))}
      />
      <Actions submit={words.common.save} />
    </>
  );
}

/** The address that a calendar program may fetch one's meetings from. */
function CalendarPart({ calendar }: Pick<Shown, "calendar">) {
  const own = useWords().account.ownPage;
  return (
    <Part id="kalender" title={own.calendar}>
      <div className="stack">
        <p className="note">{own.calendarHelp}</p>
        {calendar ? <p className="sum">{calendar}</p> : null}
        <div className="actions">
          <ButtonForm
            action="/min-sida/kalender"
            fields={{ wanted: "1" }}
            label={calendar ? own.calendarRenew : own.calendarMake}
          />
          {calendar ? (
            <ButtonForm
              action="/min-sida/kalender"
              fields={{ wanted: "0" }}
              label={own.calendarRemove}
              kind="link"
            />
          ) : null}
        </div>
      </div>
    </Part>
  );
}

function PasskeysPart({ passkeys }: { passkeys: number }) {
  const words = useWords().passkeys;
  return (
    <Part id="nycklar" title={words.manage} aside={passkeys > 0 ? words.count(passkeys) : null}>
      <div className="stack">
        <p className="note">{words.ofOwnPage}</p>
        <p className="actions">
          <a className="btn" href="/min-sida/nycklar">
            {passkeys > 0 ? words.manage : words.make}
          </a>
        </p>
      </div>
    </Part>
  );
}

/** Where one is signed in, and how it is ended there. */
function SessionsPart({ sessions }: Pick<Shown, "sessions">) {
  const { account } = useWords();
  const own = account.ownPage;
  return (
    <Part id="inloggningar" title={own.sessions} aside={own.sessionCount(sessions.length)}>
      <div className="stack">
        <ul className="rows three">
          {sessions.map((session) => (
            <li key={session.handle}>
              <span className="meta">{session.isThis ? own.thisSession : own.otherSession}</span>
              <div>
                <p>{browserName(session.browser) ?? own.unknownBrowser}</p>
                <p className="meta">
                  {account.ways[session.way]}. {own.since} <Moment at={session.createdAt} />. {own.lastSeen}{" "}
                  <Moment at={session.lastSeenAt} />.
                </p>
              </div>
              {session.isThis ? null : (
                <ButtonForm
                  action="/min-sida/sessioner/avslut"
                  fields={{ handle: session.handle }}
                  label={own.endSession}
                />
              )}
            </li>
          ))}
        </ul>
        <div className="actions">
          <ButtonForm action="/min-sida/sessioner" label={own.signOutEverywhere} kind="plain" />
          <ButtonForm
            action="/logga-ut"
            fields={{ clear: "1" }}
            label={own.signOutShared}
            kind="link"
            describedBy="delad-dator"
          />
        </div>
        <p className="note" id="delad-dator">
          {own.signOutSharedHelp}
        </p>
      </div>
    </Part>
  );
}

/** "Firefox, Linux" from what the browser says of itself. */
function browserName(agent: string | null): string | null {
  const browser = /\b(Edg|OPR|Firefox|Chrome|Safari)\b/.exec(agent ?? "")?.[1];
  const system = /\b(Windows|Mac OS X|iPhone|iPad|Android|Linux)\b/.exec(agent ?? "")?.[1];
  const name = browser && ({ Edg: "Edge", OPR: "Opera" }[browser] ?? browser);
  return [name, system].filter(Boolean).join(", ") || null;
}
