import { z } from "zod";
import { database } from "#db/client.server";
import { publicPath } from "~/addresses/open";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Form } from "~/components/form";
import { PersonalDataPlaces } from "~/components/lessons/personal-data-found";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PublicNewsletterParts } from "~/components/public/public-newsletter";
import { keptCirculation } from "~/domain/circulation/kept.server";
import { isBarred, placesInNewsletter } from "~/domain/newsletters/looking-through.server";
import { newsletterById, recordsOf } from "~/domain/newsletters/newsletters.server";
import { newsletterReceivers, sendNewsletter } from "~/domain/newsletters/sending.server";
import { publicationOf } from "~/domain/publishing/gate.server";
import { type PublicNewsletter, publicNewsletter } from "~/domain/publishing/newsletter";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion, tick } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";
import { readable } from "~/transfer/public-content.server";

/** The letter that was shown, and that what looks like personal data in it has been read and may go out. */
const sendForm = z.object({ version: shownVersion(), checked: tick() });

/** A newsletter as it is read; until it has been sent also whom it goes to, and what in it looks like personal data. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  const db = database();
  const letter = found(newsletterById(db, params.id ?? ""));
  const day = dayOf(letter.sentAt ?? letter.changedAt);
  const told = recordsOf(db, letter.items);
  const content = readable("newsletter", publicNewsletter(letter, day, told)) as PublicNewsletter;
  const shown = { id: letter.id, title: letter.title, number: letter.number, content };
  if (letter.sentAt !== null) {
    const published = publicationOf(db, "newsletter", letter.id);
    const isOut = published !== null && published.withdrawnAt === null;
    const hasProof = isOut || keptCirculation(db, "newsletter", letter.id) !== null;
    return { ...shown, sentOn: day, isOut, hasProof, draft: null };
  }
  const { members, outside } = newsletterReceivers(db, dayOf(now()));
  const places = placesInNewsletter(db, letter, told);
  const draft = {
    version: letter.version,
    receivers: { members: members.length, outside: outside.length },
    places,
    barred: places.some(isBarred),
  };
  return { ...shown, sentOn: null, isOut: false, hasProof: false, draft };
}

/** Sends the newsletter that was shown, once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  const form = await readForm(request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const answer = found(sendNewsletter(database(), member, letter.id, form.value, now()));
  if (!isRefusal(answer))
    return redirectWithNote(`/nyhetsbrev/${letter.id}`, "newsletterSent", String(answer.letters));
  if (answer.refused !== "changedMeanwhile")
    return formAgain({ [answer.field ?? "form"]: answer.refused }, form.typed);
  // The letter that stands is shown: it is another, and nothing has been said of what is in it.
  return data({ problems: { form: "newsletterChanged" }, typed: {}, current: null }, { status: 409 });
}

export const handle: PageHandle<typeof loader> = { title: (_, { title }) => title };

export default function NewsletterPage() {
  const speech = useSpeech();
  const { newsletters: own } = speech.words;
  const { id, title, number, sentOn, isOut, hasProof, content, draft } = useLoaderData<typeof loader>();
  const out = Object.groupBy?.(content.items, ({ kind }) => kind) ?? {};
  const named = Object.fromEntries(
    Object.entries(out).map(([kind, items]) => [kind, (items ?? []).map((item) => item.id)]),
  );
  return (
    <article>
      <Head
        crumbs={["newsletters"]}
        kicker={sentOn && number !== null ? own.sent(number, dayInWords(sentOn, speech)) : own.draft}
        title={title}
        lang="sv"
      >
        {draft ? (
          <p className="actions after-lead no-print">
            <a className="btn" href={`/nyhetsbrev/${id}/andra`}>
              {own.change}
            </a>
          </p>
        ) : null}
      </Head>
      <PublicNewsletterParts letter={content} out={named} />
      {draft ? <Sending id={id} draft={draft} /> : <AfterSending id={id} isOut={isOut} hasProof={hasProof} />}
    </article>
  );
}

type Draft = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["draft"]>;

/** What in the letter looks like personal data, and the button that sends it. */
function Sending({ id, draft: { version, receivers, places, barred } }: { id: string; draft: Draft }) {
  const { newsletters: own, lessons } = useSpeech().words;
  const { title, opening, closing, comment } = own.form;
  const answer = useActionData<typeof action>();
  return (
    <>
      {places.length > 0 ? (
        <Part
          id="uppgifter"
          title={lessons.publishing.found}
          aside={lessons.publishing.foundAside(places.length)}
        >
          <div className="stack">
            <p className="prose">{barred ? own.check.barred : own.check.lead}</p>
            <PersonalDataPlaces places={places} fields={{ title, opening, closing, comment }} />
          </div>
        </Part>
      ) : null}
      <Part id="skicka" title={own.send.title}>
        <div className="stack">
          <p>
            {own.send.to(receivers.members, receivers.outside)} {own.send.once}
          </p>
          <Form answer={answer} version={version}>
            {places.length > 0 && !barred ? <Tick name="checked" label={own.check.tick} /> : null}
            {barred ? null : <Actions submit={own.send.button} />}
          </Form>
          <ButtonForm action={`/nyhetsbrev/${id}/borttagning`} label={own.remove} kind="link" />
        </div>
      </Part>
    </>
  );
}

/** Where a letter that has been sent is published, and where it is read who has received it. */
function AfterSending({ id, isOut, hasProof }: { id: string; isOut: boolean; hasProof: boolean }) {
  const { newsletters: own, publishing, circulation } = useSpeech().words;
  return (
    <Part id="publicera" title={isOut ? own.afterwards : publishing.title}>
      <p>{isOut ? own.isPublished : own.publishing}</p>
      <p className="actions">
        {isOut ? <a href={publicPath("newsletter", id)}>{publishing.readOutside}</a> : null}
        <a href={`/publicering/newsletter/${id}`}>{isOut ? publishing.see : publishing.link}</a>
        {hasProof ? <a href={`/spridning/newsletter/${id}`}>{circulation.see}</a> : null}
      </p>
    </Part>
  );
}
