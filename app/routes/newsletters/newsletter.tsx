import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ButtonForm } from "~/components/buttons";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PublicNewsletterParts } from "~/components/public/public-newsletter";
import { newsletterById, recordsOf } from "~/domain/newsletters/newsletters.server";
import { newsletterReceivers } from "~/domain/newsletters/sending.server";
import { type PublicNewsletter, publicNewsletter } from "~/domain/publishing/newsletter";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { readable } from "~/transfer/public-content.server";

/** A newsletter as it is read, with whom it goes to until it has been sent. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  const db = database();
  const letter = found(newsletterById(db, params.id ?? ""));
  const day = dayOf(letter.sentAt ?? letter.changedAt);
  const content = publicNewsletter(letter, day, recordsOf(db, letter.items));
  const { members, outside } =
    letter.sentAt === null ? newsletterReceivers(db, dayOf(now())) : { members: [], outside: [] };
  return {
    id: letter.id,
    title: letter.title,
    number: letter.number,
    version: letter.version,
    sentOn: letter.sentAt === null ? null : day,
    content: readable("newsletter", content) as PublicNewsletter,
    receivers: { members: members.length, outside: outside.length },
  };
}

export const handle: PageHandle<typeof loader> = { title: (_, { title }) => title };

export default function NewsletterPage() {
  const speech = useSpeech();
  const { newsletters: own, publishing } = speech.words;
  const { id, title, number, version, sentOn, content, receivers } = useLoaderData<typeof loader>();
  const out = Object.groupBy?.(content.items, ({ kind }) => kind) ?? {};
  const named = Object.fromEntries(
    Object.entries(out).map(([kind, items]) => [kind, (items ?? []).map((item) => item.id)]),
  );
  return (
    <article>
      <Head
        crumbs={[{ to: "/nyhetsbrev", label: own.title }]}
        kicker={sentOn && number !== null ? own.sent(number, dayInWords(sentOn, speech)) : own.draft}
        title={title}
        lang="sv"
      >
        {sentOn ? null : (
          <p className="actions after-lead no-print">
            <a className="btn" href={`/nyhetsbrev/${id}/andra`}>
              {own.change}
            </a>
          </p>
        )}
      </Head>
      <PublicNewsletterParts letter={content} out={named} />
      {sentOn ? (
        <Part id="publicera" title={publishing.title}>
          <p>{own.publishing}</p>
          <p className="actions">
            <a href={`/publicering/newsletter/${id}`}>{publishing.link}</a>
          </p>
        </Part>
      ) : (
        <Part id="skicka" title={own.send.title}>
          <div className="stack">
            <p>
              {own.send.to(receivers.members, receivers.outside)} {own.send.once}
            </p>
            <div className="actions">
              <ButtonForm
                action={`/nyhetsbrev/${id}/utskick`}
                label={own.send.button}
                kind="main"
                fields={{ version: String(version) }}
              />
              <ButtonForm action={`/nyhetsbrev/${id}/borttagning`} label={own.remove} kind="link" />
            </div>
          </div>
        </Part>
      )}
    </article>
  );
}
