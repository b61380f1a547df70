import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Form } from "~/components/form";
import { LetterSheet } from "~/components/letter-sheet";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { publishedTitle } from "~/components/public/published-title";
import { circulationOf } from "~/domain/circulation/circulation.server";
import { sendForm } from "~/domain/circulation/circulation-form";
import {
  type Addressee,
  addresseesOf,
  sendCirculation,
  sentFacts,
} from "~/domain/circulation/sending.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { isRefusal } from "~/domain/refusal";
import { env, now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { setLetter } from "~/mail/letters.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/**
 * Whom a published record can be sent to by letter, those who are missing ticked, and the letter as the first of them gets
 * it.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "circulate");
  const db = database();
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const id = params.id ?? "";
  const circulation = found(circulationOf(db, kind, id));
  const { open, sent, unreached } = addresseesOf(db, circulation, dayOf(now()));
  const first = open.find(({ missing }) => missing) ?? open[0];
  const { title, titleEn, edition } = circulation;
  return {
    kind,
    id,
    title,
    titleEn,
    edition,
    open: open.map(({ key, name, toName, toAddress, missing }) => ({
      key,
      name,
      missing,
      reached: [...new Set([toName, toAddress])].join(", "),
    })),
    sent: sent.map(({ name }) => name),
    unreached: unreached.map(({ name }) => name),
    letter: first ? letterTo(first, { kind, recordId: id }, circulation) : null,
  };
}

function letterTo(
  { name, toName, toAddress, language }: Addressee,
  record: Parameters<typeof sentFacts>[1],
  circulation: Parameters<typeof sentFacts>[2],
) {
  const db = database();
  const facts = sentFacts(db, record, circulation, name);
  const { subject, text } = setLetter(
    { kind: "publicationSent", facts, toName, toAddress, language, createdAt: now() },
    {
      publicUrl: env.publicUrl,
      mailFrom: env.mailFrom,
      waysIn: waysOffered(),
      municipality: ourMunicipality(db)?.name ?? "",
    },
  );
  return { name: toName, address: toAddress, language, subject, text, hasCalendar: false };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "circulate");
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const recordId = params.id ?? "";
  found(circulationOf(database(), kind, recordId));
  const form = await readForm(request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { to, version } = form.value;
  const answer = sendCirculation(database(), member, { kind, recordId }, { to, edition: version }, now());
  if (isRefusal(answer)) return refusedForm(answer, form.typed);
  return redirectWithNote(`/spridning/${kind}/${recordId}`, "circulationSent", String(answer.letters));
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.circulation.send.title };

export default function SendCirculation() {
  const { words, language } = useSpeech();
  const { circulation, publishing, common } = words;
  const { send: own } = circulation;
  const { kind, id, title, titleEn, edition, open, sent, unreached, letter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `/spridning/${kind}/${id}`;
  return (
    <>
      <Head
        small
        crumbs={["circulation", { to: back, ...publishedTitle({ title, titleEn }, language) }]}
        kicker={publishing.kinds[kind]}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        <div className="stack">
          {open.length === 0 ? (
            <Empty action={<a href={back}>{own.back}</a>}>{own.nobody}</Empty>
          ) : (
            <Form
              answer={answer}
              values={{ to: open.filter(({ missing }) => missing).map(({ key }) => key) }}
              version={edition}
            >
              <Checks
                name="to"
                legend={own.to}
                help={own.toHelp}
                options={open.map(({ key, name, reached }) => ({ value: key, label: name, help: reached }))}
              />
              <Actions submit={own.button}>
                <a href={back}>{common.cancel}</a>
              </Actions>
            </Form>
          )}
          {sent.length > 0 ? <p className="note">{own.sent(sent.join(", "))}</p> : null}
          {unreached.length > 0 ? (
            <p className="note">
              {own.unreached(unreached.join(", "))} <a href="/spridning/mottagare">{own.register}</a>
            </p>
          ) : null}
        </div>
      </Column>
      {letter ? (
        <Part id="brev" title={own.letter} aside={own.letterAside}>
          <LetterSheet letter={letter} />
        </Part>
      ) : null}
    </>
  );
}
