import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { Downloads } from "~/components/minutes/downloads";
import { MinutesText } from "~/components/minutes/minutes-text";
import { SignPart } from "~/components/minutes/sign-part";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { editionsOf } from "~/domain/minutes/editions.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { minutesTo } from "~/doors/minutes.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";
import { minutesSheet } from "~/transfer/minutes-prose.server";

/** An edition that has been replaced, as it was signed off; the one that stands is the minutes' own page. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesTo(asking, "readMinutes");
  const { id, groupName, number, year } = meeting;
  const { text, sum } = found(signedEdition(database(), id, Number(asking.params.edition)));
  const stands = editionsOf(database(), id)[0]?.edition ?? text.edition;
  if (text.edition === stands) throw redirect(minutesPath(id));
  return { meeting: { id, groupName, number, year }, sheet: minutesSheet(text), sum, stands };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { sheet, meeting }) =>
    `${words.editions.edition(sheet.text.edition)}, ${words.meeting.name(meeting.number, meeting.year)}`,
};

export default function Edition() {
  const words = useWords();
  const own = words.editions;
  const { meeting, sheet, sum, stands } = useLoaderData<typeof loader>();
  const minutes = minutesPath(meeting.id);
  return (
    <>
      <Head
        crumbs={[
          { to: minutes, label: words.minutes.title },
          { to: `${minutes}/utgavor`, label: own.list.title },
        ]}
        kicker={
          <>
            <span>{own.edition(sheet.text.edition)}</span>
            <Status mark="none">{own.list.replaced}</Status>
          </>
        }
        title={words.minutes.groupMeeting(meeting.groupName, meeting.number, meeting.year)}
        lead={own.one.replacedLead(stands)}
      >
        <p className="actions after-lead no-print">
          <a className="btn" href={minutes}>
            {own.one.now}
          </a>
        </p>
      </Head>
      <MinutesText sheet={sheet}>
        <Downloads of={`${minutes}/utgavor/${sheet.text.edition}`} />
      </MinutesText>
      <SignPart
        text={sheet.text}
        state="signedOff"
        sum={sum}
        signOffBy={null}
        file={`${minutes}/utgavor/${sheet.text.edition}/text.json`}
      />
    </>
  );
}
