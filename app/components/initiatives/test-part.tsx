import type { UnitKind } from "#db/words";
import { unitPath } from "~/addresses/people";
import { initiativePath } from "~/addresses/register";
import type { FundingTests } from "~/domain/funding/funding-tests.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Part } from "../page";
import { Status } from "../status";
import { SignedAnswer } from "./signed-test";

/** What a reader may do with an initiative's funding test. */
export type TestRights = { asks: boolean; signs: boolean };

/** The funding test of an initiative: the answer that counts, the question that waits, and what comes next. */
export function TestPart({
  initiative,
  tests,
  head,
  rights,
}: {
  initiative: { id: string; unitId: string; unitName: string };
  tests: FundingTests;
  head: { name: string | null; unitKind: UnitKind };
  rights: TestRights;
}) {
  const own = useSpeech().words.initiatives.test;
  const [latest, ...earlier] = tests.signed;
  return (
    <>
      <Part id="provning" title={own.title}>
        <div className="stack">
          {latest ? <SignedAnswer test={latest} /> : <p>{own.none}</p>}
          {tests.waiting ? <Waiting to={initiative.id} waiting={tests.waiting} rights={rights} /> : null}
          <NextStep initiative={initiative} tests={tests} head={head} rights={rights} />
        </div>
      </Part>
      {earlier.length > 0 ? (
        <Part id="tidigare-svar" title={own.earlier} aside={own.earlierAside(earlier.length)}>
          <ul className="rows">
            {earlier.map((test) => (
              <li key={test.id}>
                <SignedAnswer test={test} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

/** The question that waits for the head, and what can be done about it. */
function Waiting({
  to,
  waiting,
  rights,
}: {
  to: string;
  waiting: NonNullable<FundingTests["waiting"]>;
  rights: TestRights;
}) {
  const speech = useSpeech();
  const own = speech.words.initiatives.test;
  const say = (day: string) => dayInWords(day, speech);
  const here = `${initiativePath(to)}/fraga`;
  return (
    <div className="stack close">
      <p>
        <Status mark="open">{own.waits}</Status>
      </p>
      <p className="meta">
        {own.asked(waiting.headName, say(waiting.askedOn))}{" "}
        {waiting.remindedOn ? own.reminded(say(waiting.remindedOn)) : null}
      </p>
      {rights.asks ? (
        <div className="actions tight no-print">
          <ButtonForm action={`${here}/lank`} fields={{ version: waiting.version }} label={own.renew} />
          <ButtonForm
            action={`${here}/aterkallelse`}
            fields={{ testId: waiting.id, version: waiting.version }}
            label={own.takeBack}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Test it oneself, for the head; ask the head, for others; or say that there is no head to ask. */
function NextStep({
  initiative,
  tests,
  head,
  rights,
}: {
  initiative: { id: string; unitId: string; unitName: string };
  tests: FundingTests;
  head: { name: string | null; unitKind: UnitKind };
  rights: TestRights;
}) {
  const own = useSpeech().words.initiatives.test;
  const isTested = tests.signed.length > 0;
  const here = initiativePath(initiative.id);
  if (rights.signs)
    return (
      <p className="actions no-print">
        <a className={isTested && !tests.waiting ? "btn" : "btn main"} href={`${here}/provning`}>
          {isTested ? own.ownAgain : own.own}
        </a>
      </p>
    );
  if (!rights.asks || tests.waiting) return null;
  if (head.name === null)
    return (
      <p className="note no-print">
        {own.noHead(initiative.unitName)} <a href={unitPath(initiative.unitId)}>{own.toUnit}</a>
      </p>
    );
  return (
    <div className="stack close no-print">
      <div className="actions">
        <ButtonForm
          action={`${here}/fraga`}
          label={isTested ? own.sendAgain[head.unitKind] : own.send[head.unitKind]}
          kind={isTested ? "plain" : "main"}
          describedBy="fraga-hjalp"
        />
      </div>
      <p className="meta" id="fraga-hjalp">
        {own.sendHelp(head.name)}
      </p>
    </div>
  );
}
