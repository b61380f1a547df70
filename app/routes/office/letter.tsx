import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { ButtonForm } from "~/components/buttons";
import { Moment } from "~/components/moment";
import { LetterFacts } from "~/components/office/letter-facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { may } from "~/domain/members/permissions";
import { isSecret } from "~/domain/outbox/facts";
import { gatheredIn } from "~/domain/outbox/gathering.server";
import { stateOf } from "~/domain/outbox/letter-state";
import { letterById } from "~/domain/outbox/outbox.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { letterOf, setLetter } from "~/mail/letters.server";
import { withoutKeys } from "~/mail/settings";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One letter: as it left, or as it will leave. A code in it is not shown here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeOutbox");
  const row = found(letterById(database(), params.id ?? ""));
  const letter = letterOf(row);
  const set =
    letter && row.text === null
      ? setLetter(letter, {
          publicUrl: env.publicUrl,
          municipality: ourMunicipality(database())?.name ?? "",
          mailFrom: env.mailFrom,
          waysIn: waysOffered(),
          replyAddress: env.replyAddress,
        })
      : null;
  const state = stateOf(row);
  const secret = isSecret(row.kind);
  return {
    letter: {
      id: row.id,
      kind: row.kind,
      personId: row.personId,
      toName: row.toName,
      toAddress: row.toAddress,
      language: row.language,
      state,
      createdAt: row.createdAt,
      leavesAt: row.leavesAt,
      sentAt: row.sentAt,
      failedAt: row.failedAt,
      putAsideAt: row.putAsideAt,
      withdrawnAt: row.withdrawnAt,
      attempts: row.attempts,
      lastError: row.lastError,
      digestId: row.digestId,
    },
    gathered: row.kind === "digest" ? gatheredIn(database(), row.id) : [],
    subject: row.subject ?? set?.subject ?? null,
    text: shown(row.text ?? set?.text),
    ics: shown(row.ics ?? set?.ics),
    isSecret: secret,
    showsCode: secret && state === "waiting" && env.smtpUrl === null && may(member, "readCodes"),
    canResend: (state === "failed" || state === "putAside") && may(member, "resendLetter"),
    canPutAside: state === "failed" && may(member, "putLetterAside"),
    seesHistory: may(member, "seeHistory"),
  };
}

const shown = (text: string | null | undefined) => (text ? withoutKeys(text) : null);

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (words, { subject, letter }) =>
    subject ?? words.office.outbox.kind[letter.kind] ?? words.office.outbox.otherKind,
};

export default function Letter() {
  const words = useWords();
  const own = words.office.letter;
  const facts = useLoaderData<typeof loader>();
  const { letter, subject, ics } = facts;
  return (
    <>
      <Head
        small
        title={subject ?? words.office.outbox.kind[letter.kind] ?? words.office.outbox.otherKind}
        crumbs={["outbox"]}
      />
      <Part
        id="om"
        title={own.facts}
        aside={
          facts.seesHistory ? <a href={`/historik/letter/${letter.id}`}>{words.common.history}</a> : null
        }
      >
        <div className="stack">
          <LetterFacts letter={letter} />
          {facts.canResend ? <Resending facts={facts} /> : null}
        </div>
      </Part>
      <TextPart facts={facts} />
      {facts.gathered.length > 0 ? <GatheredPart gathered={facts.gathered} /> : null}
      {ics ? (
        <Part id="kalender" title={own.calendar}>
          <details>
            <summary>mote.ics</summary>
            <pre className="letter">{ics}</pre>
          </details>
        </Part>
      ) : null}
    </>
  );
}

/** The buttons for a letter that did not arrive, each with what it does. */
function Resending({ facts: { letter, canPutAside } }: { facts: Facts }) {
  const own = useWords().office.letter;
  return (
    <>
      <p className="note" id="skicka-igen">
        {own.resendHelp}
      </p>
      {canPutAside ? (
        <p className="note" id="lagg-at-sidan">
          {own.putLetterAsideHelp}
        </p>
      ) : null}
      <div className="actions">
        <ButtonForm
          action={`/utkorg/${letter.id}/omsandning`}
          label={own.resend}
          kind="main"
          describedBy="skicka-igen"
        />
        {canPutAside ? (
          <ButtonForm
            action={`/utkorg/${letter.id}/undanlaggning`}
            label={own.putLetterAside}
            kind="plain"
            describedBy="lagg-at-sidan"
          />
        ) : null}
      </div>
    </>
  );
}

/** What the letter says, or why it is not shown. */
function TextPart({ facts }: { facts: Facts }) {
  const { letter: own, outbox } = useWords().office;
  const { letter, text } = facts;
  return (
    <Part id="brevet" title={own.text}>
      {text !== null ? (
        <pre className="letter" lang={letter.language}>
          {text}
        </pre>
      ) : facts.showsCode ? (
        <div className="stack">
          <p>{own.hidden}</p>
          <p className="note" id="visa-koden">
            {own.hiddenHelp}
          </p>
          <div className="actions">
            <ButtonForm
              action={`/utkorg/${letter.id}/kod`}
              label={own.showCode}
              kind="plain"
              describedBy="visa-koden"
            />
          </div>
        </div>
      ) : (
        <p>{facts.isSecret ? outbox.secret : own.gone}</p>
      )}
    </Part>
  );
}

function GatheredPart({ gathered }: Pick<Facts, "gathered">) {
  const { letter: own, outbox } = useWords().office;
  return (
    <Part id="samlade" title={own.gathered}>
      <ul className="rows two">
        {gathered.map((each) => (
          <li key={each.id}>
            <span className="meta">
              <Moment at={each.createdAt} />
            </span>
            <p>
              <a href={`/utkorg/${each.id}`}>{outbox.kind[each.kind] ?? outbox.otherKind}</a>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
