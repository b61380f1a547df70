import { database } from "#db/client.server";
import { circulationWays, publicationKinds } from "#db/words";
import { publicPath } from "~/addresses/open";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Choice, Select } from "~/components/choices";
import { receiverName } from "~/components/circulation/receiver-name";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Day } from "~/components/moment";
import { letterMarks } from "~/components/office/letter-state";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { publishedTitle } from "~/components/public/published-title";
import { Status } from "~/components/status";
import { circulationOf, noteReceived, receiverKey } from "~/domain/circulation/circulation.server";
import { receivedForm } from "~/domain/circulation/circulation-form";
import { keptCirculation } from "~/domain/circulation/kept.server";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech, useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Who has received one published record, when and how; who is missing; and the form to note that somebody got it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeCirculation");
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const id = params.id ?? "";
  const circulates = may(member, "circulate", {});
  const standing = circulationOf(database(), kind, id);
  const kept = standing || !circulates ? null : keptCirculation(database(), kind, id);
  const { title, titleEn, edition, rows, expected, missing } = standing ?? {
    ...found(kept),
    expected: [],
    missing: [],
  };
  const named = (list: typeof expected) => list.map((each) => ({ ...each, key: receiverKey(each) }));
  return {
    kind,
    id,
    title,
    titleEn,
    edition,
    rows,
    missing: named(missing),
    expected: named(expected.filter(({ receiver }) => receiver !== "site")),
    today: dayOf(now()),
    notOut: kept && (kept.withdrawn ? ("withdrawn" as const) : ("never" as const)),
    circulates: circulates && !kept,
    seesOutbox: may(member, "seeOutbox", {}),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "circulate");
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const recordId = params.id ?? "";
  const form = await readForm(request, receivedForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = noteReceived(database(), member, { kind, recordId }, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`/spridning/${kind}/${recordId}`, "receivedNoted");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, record, { language }) => words.circulation.titleFor(publishedTitle(record, language).label),
};

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function RecordCirculation() {
  const { words, language } = useSpeech();
  const { circulation: own, publishing } = words;
  const shown = useLoaderData<typeof loader>();
  const { kind, id, title, titleEn, edition, rows, missing, expected, today, notOut, circulates } = shown;
  const named = publishedTitle({ title, titleEn }, language);
  const answer = useActionData<typeof action>();
  const values = {
    day: today,
    way: "letter",
    receiver: missing.find(({ receiver }) => receiver !== "site")?.key ?? "",
  };
  return (
    <>
      <Head
        small
        crumbs={["circulation"]}
        kicker={publishing.kinds[kind]}
        title={named.label}
        lang={named.lang}
      >
        <p className="after-lead">
          {notOut ? own.notOutNow[notOut] : <a href={publicPath(kind, id)}>{publishing.readOutside}</a>}
        </p>
      </Head>
      {notOut ? null : <MissingPart shown={shown} />}
      {circulates ? (
        <Part id="notera" title={own.note}>
          <Form answer={answer} values={values}>
            <ReceivedFields expected={expected} />
          </Form>
        </Part>
      ) : null}
      <Part id="mottaget" title={own.received}>
        {rows.length === 0 ? (
          <Empty>{own.nothingYet}</Empty>
        ) : (
          <ReceivedTable rows={rows} edition={edition} />
        )}
      </Part>
    </>
  );
}

/** Who has not received the record, and the way to send it to them. */
function MissingPart({ shown: { kind, id, missing, expected, circulates } }: { shown: Shown }) {
  const { circulation: own } = useWords();
  return (
    <Part
      id="saknas"
      title={own.missing}
      aside={own.haveIt(expected.length + 1 - missing.length, expected.length + 1)}
    >
      {missing.length === 0 ? (
        <p>{own.nobodyMissing}</p>
      ) : (
        <ul>
          {missing.map((each) => (
            <li key={each.key}>{receiverName(each, own)}</li>
          ))}
        </ul>
      )}
      {circulates ? (
        <p className="actions after no-print">
          <a className="btn main" href={`/spridning/${kind}/${id}/brev`}>
            {own.send.title}
          </a>
        </p>
      ) : null}
    </Part>
  );
}

function ReceivedFields({ expected }: Pick<Shown, "expected">) {
  const { circulation: own } = useWords();
  return (
    <>
      <Select
        name="receiver"
        label={own.receiver}
        empty={own.choose}
        options={expected.map((each) => ({ value: each.key, label: receiverName(each, own) }))}
      />
      <Choice
        name="way"
        legend={own.way}
        inRow
        options={circulationWays.map((way) => ({ value: way, label: own.ways[way] }))}
      />
      <Field name="day" label={own.day} type="date" width="day" required />
      <Field name="note" label={own.comment} help={own.commentHelp} maxLength={300} />
      <Actions submit={own.save} kind="plain" />
    </>
  );
}

function ReceivedTable({ rows, edition }: Pick<Shown, "rows" | "edition">) {
  const { circulation: own } = useWords();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th scope="col">{own.receiver}</th>
          <th scope="col">{own.day}</th>
          <th scope="col">{own.way}</th>
          <th scope="col">{own.edition}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {receiverName(row, own)}
              {row.note ? <small lang="sv"> {row.note}</small> : null}
            </th>
            <td>
              <Day day={row.day} />
            </td>
            <td>
              {own.ways[row.way]}
              {row.copies === null ? "" : `, ${own.copies(row.copies)}`}
              {row.lost > 0 ? `, ${own.lost(row.lost)}` : ""}
              {row.letter ? <SentLetter row={row} /> : null}
            </td>
            <td data-l={own.edition}>{row.edition === edition ? row.edition : own.earlier(row.edition)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the letter stands, which leads whoever may see the outbox to it. */
function SentLetter({ row: { letter, letterId } }: { row: Shown["rows"][number] }) {
  const { circulation: own } = useWords();
  const { seesOutbox } = useLoaderData<typeof loader>();
  if (!letter) return null;
  return (
    <Status mark={letterMarks[letter]}>
      {seesOutbox ? <a href={`/utkorg/${letterId}`}>{own.letters[letter]}</a> : own.letters[letter]}
    </Status>
  );
}
