import { personPath } from "~/addresses/people";
import type { LetterState } from "~/domain/outbox/letter-state";
import { useWords } from "~/i18n/language";
import { Fact } from "../facts";
import { Moment } from "../moment";
import { LetterStatus } from "./letter-state";

type LetterInOutbox = {
  kind: string;
  personId: string | null;
  toName: string;
  toAddress: string;
  state: LetterState;
  createdAt: number;
  leavesAt: number;
  sentAt: number | null;
  failedAt: number | null;
  putAsideAt: number | null;
  withdrawnAt: number | null;
  attempts: number;
  lastError: string | null;
  /** The letter that this one went in, or will go in. */
  digestId: string | null;
};

/** To whom, how it stands, and what the mail server said. */
export function LetterFacts({ letter }: { letter: LetterInOutbox }) {
  const words = useWords();
  const own = words.office.letter;
  return (
    <dl className="facts">
      <Fact label={own.to}>
        {letter.personId ? <a href={personPath(letter.personId)}>{letter.toName}</a> : letter.toName}
        {", "}
        {letter.toAddress}
      </Fact>
      <Fact label={own.kind}>{words.office.outbox.kind[letter.kind] ?? words.office.outbox.otherKind}</Fact>
      <Fact label={words.office.outbox.state}>
        <LetterStatus state={letter.state} />
      </Fact>
      <Fact label={own.queued}>
        <Moment at={letter.createdAt} />
      </Fact>
      {letter.state === "waiting" && letter.leavesAt > letter.createdAt ? (
        <Fact label={own.leaves}>
          <Moment at={letter.leavesAt} />
        </Fact>
      ) : null}
      {letter.digestId ? (
        <Fact label={own.inDigest}>
          <a href={`/utkorg/${letter.digestId}`}>{own.digest}</a>
        </Fact>
      ) : null}
      {letter.sentAt ? (
        <Fact label={own.sent}>
          <Moment at={letter.sentAt} />
        </Fact>
      ) : null}
      {letter.failedAt && letter.sentAt === null ? (
        <Fact label={own.failed}>
          <Moment at={letter.failedAt} />
        </Fact>
      ) : null}
      {letter.putAsideAt ? (
        <Fact label={own.putAside}>
          <Moment at={letter.putAsideAt} />
        </Fact>
      ) : null}
      {letter.withdrawnAt ? (
        <Fact label={own.withdrawn}>
          <Moment at={letter.withdrawnAt} />
        </Fact>
      ) : null}
      {letter.attempts > 0 ? <Fact label={own.attempts}>{letter.attempts}</Fact> : null}
      {letter.lastError ? (
        <Fact label={own.serverSaid}>
          <q lang="en">{letter.lastError}</q>
        </Fact>
      ) : null}
    </dl>
  );
}
