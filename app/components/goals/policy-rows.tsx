import { policyPath } from "~/addresses/goals";
import type { PolicyLine } from "~/domain/goals/policies.server";
import type { PolicyStanding } from "~/domain/goals/policy";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { type Mark, Status } from "../status";

type Row = Omit<PolicyLine, "goals"> & { goals?: number; standing: PolicyStanding };

const marks: Record<PolicyStanding, Mark> = {
  proposed: "none",
  coming: "half",
  applies: "done",
  ended: "no",
};

/** How a governing document stands today. */
export function PolicyMark({ standing }: { standing: PolicyStanding }) {
  const { goals } = useSpeech().words;
  return <Status mark={marks[standing]}>{goals.standing[standing]}</Status>;
}

/** Governing documents of one kind, those that no longer apply folded away below. */
export function PolicyRows({ policies }: { policies: Row[] }) {
  const { goals: own } = useSpeech().words;
  const ended = policies.filter(({ standing }) => standing === "ended");
  const order: PolicyStanding[] = ["applies", "coming", "proposed"];
  const current = order.flatMap((standing) => policies.filter((policy) => policy.standing === standing));
  return (
    <div className="stack wide">
      {current.length > 0 ? <Rows policies={current} /> : null}
      {ended.length > 0 ? (
        <details>
          <summary>{own.earlier(ended.length)}</summary>
          <Rows policies={ended} />
        </details>
      ) : null}
    </div>
  );
}

function Rows({ policies }: { policies: Row[] }) {
  return (
    <ul className="rows two">
      {policies.map((policy) => (
        <PolicyRow key={policy.id} policy={policy} />
      ))}
    </ul>
  );
}

/** One document: how it stands, its title, who decided it when, and between which days it applies. */
export function PolicyRow({ policy, here }: { policy: Row; here?: string }) {
  const speech = useSpeech();
  const { goals: own } = speech.words;
  const { adoptedBy, adoptedOn, paragraph, goals } = policy;
  return (
    <li>
      <span>
        <PolicyMark standing={policy.standing} />
      </span>
      <div className="stack close">
        <h3 lang="sv">
          {here ? <span>{policy.title}</span> : <a href={policyPath(policy.id)}>{policy.title}</a>}
        </h3>
        <p className="meta">
          {[
            here,
            own.adopted(adoptedBy, adoptedOn && dayInWords(adoptedOn, speech), paragraph),
            validity(policy, speech),
            goals === undefined ? null : goals === 0 ? own.noGoals : own.goals(goals),
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
      </div>
    </li>
  );
}

/** "från 1 januari 2024 till och med 31 december 2027"; null for a proposal. */
export function validity(
  policy: { adoptedOn: string | null; validFrom: string | null; validUntil: string | null },
  speech: ReturnType<typeof useSpeech>,
): string | null {
  const { goals: own } = speech.words;
  const from = policy.validFrom ?? policy.adoptedOn;
  const parts = [
    from && own.from(dayInWords(from, speech)),
    policy.validUntil && own.until(dayInWords(policy.validUntil, speech)),
  ];
  return parts.filter(Boolean).join(" ") || null;
}
