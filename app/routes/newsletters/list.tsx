import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ButtonForm } from "~/components/buttons";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { newsletterList, startNewsletter } from "~/domain/newsletters/newsletters.server";
import { now } from "~/env.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The newsletters, and the beginning of one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  return {
    letters: newsletterList(database()).map(({ id, title, number, sentAt }) => ({
      id,
      title,
      number,
      sentOn: sentAt === null ? null : dayOf(sentAt),
    })),
  };
}

/** Begins one, or goes on with the one that was begun. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const id = startNewsletter(database(), member, now());
  return redirect(`/nyhetsbrev/${id}/andra`);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.newsletters.title };

export default function Newsletters() {
  const speech = useSpeech();
  const { newsletters: own } = speech.words;
  const { letters } = useLoaderData<typeof loader>();
  const begun = letters.some(({ sentOn }) => sentOn === null);
  return (
    <>
      <Head title={own.title} lead={own.lead}>
        <div className="actions after-lead no-print">
          <ButtonForm action="/nyhetsbrev" label={begun ? own.goOn : own.start} kind="main" />
        </div>
      </Head>
      <Part id="brev" title={own.title}>
        {letters.length === 0 ? (
          <Empty>{own.none}</Empty>
        ) : (
          <ul className="stack">
            {letters.map(({ id, title, number, sentOn }) => (
              <li key={id}>
                <p>
                  <a href={`/nyhetsbrev/${id}`} lang="sv">
                    {title}
                  </a>
                </p>
                <p className="meta">
                  {sentOn && number !== null ? own.sent(number, dayInWords(sentOn, speech)) : own.draft}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}
