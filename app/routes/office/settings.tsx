import { z } from "zod";
import { newestBackup } from "#db/backup.server";
import { database } from "#db/client.server";
import { readManifest } from "#db/manifest.server";
import { requireMember } from "~/auth/visit.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Fact } from "~/components/facts";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { stepsLeft } from "~/domain/members/set-up.server";
import { changeSettings, databaseFacts, type Settings, settings } from "~/domain/members/settings.server";
import { env, now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, mailDomains, optionalLine, optionalWebsite, shownVersion, yearlyNumbers } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords, number } from "~/i18n/format";
import { type Speech, useSpeech, useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const settingsForm = z.object({
  name: line("municipalityNameMissing", 120),
  shortName: line("shortNameMissing", 60),
  populations: yearlyNumbers(10_000_000, "populationsWrong").transform((list) =>
    list.map(({ year, number: inhabitants }) => ({ year, inhabitants })),
  ),
  visitingAddress: optionalLine(200),
  phone: optionalLine(40),
  email: optionalLine(254),
  website: optionalWebsite(),
  informationOwner: optionalLine(120),
  mailDomains: mailDomains(),
  departmentWord: line("departmentWordMissing", 40).transform((word) => word.toLocaleLowerCase("sv")),
  version: shownVersion(),
});

const twoDays = 48 * 3_600_000;

/** What the municipality says about itself, and how the installation is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageSettings");
  const newest = newestBackup(env.backupFolder, now());
  return {
    settings: found(settings(database())),
    isSetUpToTheEnd: stepsLeft(database()).length === 0,
    facts: databaseFacts(database()),
    backup: newest && {
      day: dayOf(newest.madeAt),
      clock: clockOf(newest.madeAt),
      bytes: newest.bytes,
      isEncrypted: newest.encrypted,
      isChecked: readManifest(newest.path)?.checked === true,
      isOld: now() - newest.madeAt > twoDays,
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  const form = await readForm(request, settingsForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...wanted } = form.value;
  const refused = changeSettings(database(), member, wanted, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/installningar", "saved");
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.settings.title };

export default function SettingsPage() {
  const words = useWords();
  const own = words.office.settings;
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as unknown as Settings | null | undefined;
  return (
    <>
      <Head title={own.title} lead={own.lead} />
      {page.isSetUpToTheEnd ? null : (
        <Part id="uppsattning" title={own.goOn}>
          <p>
            {own.notDone} <a href="/start">{own.goOn}</a>
          </p>
        </Part>
      )}
      <Part
        id="kommunen"
        title={own.municipality}
        aside={<a href="/historik/municipality/1">{words.common.history}</a>}
      >
        <SavedNow answer={answer}>
          <p>
            {saved
              ? [
                  saved.name,
                  saved.shortName,
                  ...peopledLines(saved),
                  saved.visitingAddress,
                  saved.phone,
                  saved.email,
                  saved.website,
                  saved.informationOwner,
                  ...saved.mailDomains,
                  saved.departmentWord,
                ]
                  .filter(Boolean)
                  .join(", ")
              : null}
          </p>
        </SavedNow>
        <Form
          answer={answer}
          values={{
            ...page.settings,
            mailDomains: page.settings.mailDomains.join("\n"),
            populations: peopledLines(page.settings).join("\n"),
          }}
          version={page.settings.version}
        >
          <SettingsFields />
        </Form>
      </Part>
      <KeptElsewherePart />
      <BackupPart backup={page.backup} />
      <DatabasePart facts={page.facts} />
    </>
  );
}

function SettingsFields() {
  const words = useWords();
  const own = words.office.settings;
  return (
    <>
      <Field name="name" label={own.name} help={own.nameHelp} required />
      <Field name="shortName" label={own.shortName} width="half" required />
      <Field name="mailDomains" label={own.mailDomains} help={own.mailDomainsHelp} rows={3} />
      <Field
        name="departmentWord"
        label={own.departmentWord}
        help={<Around passage={own.departmentWords}>{own.departmentWordHelp}</Around>}
        width="half"
        required
      />
      <Field name="populations" label={own.populations} help={own.populationsHelp} rows={3} />
      <Field name="visitingAddress" label={own.visitingAddress} help={words.common.optional} />
      <Field name="phone" type="tel" label={own.phone} help={words.common.optional} width="half" />
      <Field name="email" type="email" inputMode="email" label={own.email} help={words.common.optional} />
      <Field name="website" type="url" label={own.website} help={words.common.optional} />
      <Field name="informationOwner" label={own.informationOwner} help={own.informationOwnerHelp} />
      <Actions submit={words.common.save} />
    </>
  );
}

/** What else is set, at pages of its own. */
function KeptElsewherePart() {
  const words = useWords();
  const own = words.office.settings;
  return (
    <Part id="grupper" title={own.keep}>
      <ul className="inline-list">
        <li>
          <a href="/installningar/inloggning">{own.signIn}</a>
        </li>
        <li>
          <a href="/grupper">{own.groups}</a>
        </li>
        <li>
          <a href="/personer">{own.people}</a>
        </li>
        <li>
          <a href="/personer/import">{words.people.importPeople}</a>
        </li>
        <li>
          <a href="/installningar/gallring">{words.retention.title}</a>
        </li>
        <li>
          <a href="/tillganglighet">{words.accessibility.title}</a>
        </li>
      </ul>
    </Part>
  );
}

function BackupPart({ backup }: Pick<Shown, "backup">) {
  const speech = useSpeech();
  const own = speech.words.office.settings;
  return (
    <Part id="sakerhet" title={own.safe}>
      {backup ? (
        <div className="stack">
          <p>
            {own.newest(dayInWords(backup.day, speech), backup.clock)}{" "}
            {own.size(megabytes(backup.bytes, speech))} {backup.isChecked ? own.checked : own.notChecked}{" "}
            {backup.isEncrypted ? own.encrypted : own.notEncrypted}
          </p>
          {backup.isOld ? <p className="signal">{own.tooOld}</p> : null}
        </div>
      ) : (
        <p>{own.none}</p>
      )}
    </Part>
  );
}

function DatabasePart({ facts }: Pick<Shown, "facts">) {
  const speech = useSpeech();
  const own = speech.words.office.settings;
  return (
    <Part id="databasen" title={own.database}>
      <dl className="facts">
        {counts.map((each) => (
          <Fact key={each} label={own.facts[each]}>
            {number(facts[each], speech)}
          </Fact>
        ))}
        <Fact label={own.facts.bytes}>{megabytes(facts.bytes, speech)}</Fact>
        <Fact label={own.facts.sqlite}>{facts.sqlite}</Fact>
      </dl>
    </Part>
  );
}

const counts = ["people", "units", "groups", "meetings", "lessons", "letters", "chronicleLines"] as const;

const megabytes = (bytes: number, speech: Speech) =>
  `${number(bytes / 1_000_000, speech, 1)}\u00a0${speech.words.office.settings.megabytes}`;

/** As they are typed: a year and its number on each line. */
const peopledLines = ({ populations }: Pick<Settings, "populations">) =>
  populations.map(({ year, inhabitants }) => `${year}: ${inhabitants}`);
