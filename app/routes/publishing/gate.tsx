import { z } from "zod";
import { database } from "#db/client.server";
import { publicationChoices } from "#db/words";
import { publicPath } from "~/addresses/open";
import { dayOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Form, Summary } from "~/components/form";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PublicRecord } from "~/components/public/public-record";
import { Status } from "~/components/status";
import { may } from "~/domain/members/permissions";
import { gateOf } from "~/domain/publishing/gate.server";
import { publish } from "~/domain/publishing/publishing.server";
import { isRefusal } from "~/domain/refusal";
import { recordAtGate, recordToPublish } from "~/doors/publications.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, formConflict, readForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { readable } from "~/transfer/public-content.server";

/** Each choice bears the key of what was found; the sum says which text they were made for. */
const gateForm = z.looseObject({ sum: z.string().max(64) });

/** Exactly what outsiders read of a record, or would; every name and number in it; and the choice to let it out. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, kind, id, thing } = recordAtGate(asking);
  const gate = found(gateOf(database(), kind, id));
  const { draft, published } = gate;
  return {
    kind,
    id,
    title: draft.title,
    path: draft.path,
    notYet: draft.notYet,
    forMinors: draft.forMinors,
    content: readable(kind, draft.content),
    findings: gate.findings.map(({ places, ...finding }) => ({
      ...finding,
      places: places.slice(0, mostPlaces),
      inAll: places.length,
    })),
    sum: gate.sum,
    published: published && { edition: published.edition, day: dayOf(published.changedAt) },
    differs: gate.differs,
    publishes: may(member, "publishOutward", thing),
    seesCirculation: may(member, "seeCirculation", thing),
  };
}

/** So many places of one name are shown; the rest are counted. */
const mostPlaces = 5;

export async function action(asking: ActionFunctionArgs) {
  const { member, kind, id } = recordToPublish(asking);
  const form = await readForm(asking.request, gateForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const gate = found(gateOf(database(), kind, id));
  const choices = Object.fromEntries(gate.findings.map(({ key }) => [key, choiceIn(form.value[key])]));
  const answer = found(publish(database(), member, kind, id, { choices, sum: form.value.sum }, now()));
  if (!isRefusal(answer)) return redirectWithNote(`/publicering/${kind}/${id}`, "publishedOutward");
  if (answer.refused === "changedMeanwhile") return formConflict(form.typed, { sum: gate.sum });
  if (answer.refused === "notLeftOut")
    return formAgain({ [answer.field ?? "form"]: answer.refused }, form.typed);
  if (answer.refused !== "publicationChoiceMissing") return formAgain({ form: answer.refused }, form.typed);
  const missing = Object.entries(choices).flatMap(([key, choice]) => (choice ? [] : [[key, answer.refused]]));
  return formAgain(Object.fromEntries(missing), form.typed);
}

const choiceIn = (value: unknown) => publicationChoices.find((choice) => choice === value) ?? null;

export const handle: PageHandle<typeof loader> = {
  title: ({ publishing }, { title }) => publishing.titleFor(title),
};

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PublishingGate() {
  const speech = useSpeech();
  const { publishing: own, circulation } = speech.words;
  const facts = useLoaderData<typeof loader>();
  const { kind, id, published, differs, notYet, publishes } = facts;
  return (
    <>
      <Head
        small
        crumbs={[{ to: facts.path, label: facts.title, lang: "sv" }]}
        kicker={
          <>
            <span>{own.kinds[kind]}</span>
            <Status mark={published ? (differs ? "half" : "done") : "none"}>
              {published ? (differs ? own.states.differs : own.states.out) : own.states.never}
            </Status>
            {published ? (
              <span>{own.since(dayInWords(published.day, speech), published.edition)}</span>
            ) : null}
          </>
        }
        title={publishes ? own.title : own.see}
      />
      <Column>
        <div className="stack">
          {notYet ? (
            <p className="note">
              {own.notYet[notYet]} {own.notYetOnly}
            </p>
          ) : null}
          {facts.forMinors ? <p className="note">{own.minors}</p> : null}
          {published ? (
            <p className="actions">
              <a href={publicPath(kind, id)}>{own.readOutside}</a>
              {facts.seesCirculation ? <a href={`/spridning/${kind}/${id}`}>{circulation.see}</a> : null}
            </p>
          ) : null}
        </div>
      </Column>
      {publishes ? <Choices facts={facts} /> : null}
      <div className="framed">
        <Part id="utat" title={own.preview} aside={own.previewAside}>
          <h3 lang="sv">{facts.title}</h3>
        </Part>
        <PublicRecord kind={kind} content={facts.content} out={{}} projects={[]} />
      </div>
    </>
  );
}

function Choices({ facts }: { facts: Facts }) {
  const { publishing: own, common } = useSpeech().words;
  const answer = useActionData<typeof action>();
  const { findings, published, differs, notYet } = facts;
  const barred = findings.some((finding) => finding.barred);
  const values = Object.fromEntries(findings.map(({ key, chosen }) => [key, chosen ?? ""]));
  const waits = notYet !== null || barred;
  const lead = notYet ? own.gate.later : barred ? own.gate.leadBarred : own.gate.lead;
  return (
    <Part
      id="uppgifter"
      title={own.gate.heading}
      aside={findings.length > 0 && !waits ? own.gate.aside(findings.length) : undefined}
    >
      <div className="stack">
        <p className="prose">{findings.length > 0 ? lead : own.gate.none}</p>
        {published && !differs ? <p className="note">{own.same}</p> : null}
        {waits ? (
          <>
            <Summary answer={answer} />
            {findings.map((finding) => (
              <Found key={finding.key} finding={finding} />
            ))}
          </>
        ) : (
          <Form answer={answer} values={values}>
            <input type="hidden" name="sum" value={facts.sum} />
            {findings.map((finding) => (
              <Choice
                key={finding.key}
                name={finding.key}
                legend={own.gate.legend(own.gate.kinds[finding.dataKind], finding.found)}
                help={<Places finding={finding} />}
                inRow
                options={publicationChoices.map((value) => ({ value, label: own.gate[value] }))}
              />
            ))}
            <Actions submit={published ? own.publishAgain : own.publish}>
              <a href={facts.path}>{common.cancel}</a>
            </Actions>
          </Form>
        )}
        {published ? (
          <div className="stack close">
            <ButtonForm
              action={`/publicering/${facts.kind}/${facts.id}/tillbakadragande`}
              label={own.withdraw}
            />
            <p className="note">{own.withdrawHelp}</p>
          </div>
        ) : null}
      </div>
    </Part>
  );
}

/** What was found in a record that cannot be published as it is, and that it bars the way where it does. */
function Found({ finding }: { finding: Facts["findings"][number] }) {
  const { gate } = useSpeech().words.publishing;
  return (
    <div className={finding.barred ? "field bad" : "field"}>
      <p>
        <b>{gate.legend(gate.kinds[finding.dataKind], finding.found)}</b>
      </p>
      {finding.barred ? <p className="err">{gate.barred}</p> : null}
      <Places finding={finding} />
    </div>
  );
}

/** Where a name or a number stands, a few words around each place. */
function Places({ finding }: { finding: Facts["findings"][number] }) {
  const { gate } = useSpeech().words.publishing;
  const inTexts = finding.places.filter(({ before, after }) => before !== "" || after !== "");
  return (
    <>
      {inTexts.map(({ field, before, after }) => (
        <span key={`${field} ${before} ${after}`} lang="sv">
          …{before}
          <mark>{finding.found}</mark>
          {after}…<br />
        </span>
      ))}
      {finding.inAll > inTexts.length ? (
        <span>{inTexts.length === 0 ? gate.fact : gate.places(finding.inAll)}</span>
      ) : null}
    </>
  );
}
