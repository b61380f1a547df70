import type { PartnerPerson } from "~/domain/partners/people.server";
import { useWords } from "~/i18n/language";
import { Day } from "../moment";

/** The people whom we know at a partner; those who have left stand last and say so. `to` is where one is changed. */
export function PartnerPeople({ people, to }: { people: PartnerPerson[]; to: string | null }) {
  const { contacts } = useWords();
  const own = contacts.theirPeople;
  return (
    <ul className="stack">
      {people.map(({ id, name, title, email, phone, leftOn }) => (
        <li key={id}>
          <p>
            {name}
            {title ? <span lang="sv">, {title}</span> : null}
            {to ? (
              <>
                {" "}
                <a className="no-print" href={`${to}/${id}/andra`} aria-label={own.changeLabel(name)}>
                  {own.change}
                </a>
              </>
            ) : null}
          </p>
          <p className="meta">
            {leftOn ? (
              <>
                {own.left} <Day day={leftOn} />
              </>
            ) : (
              <>
                {email ? <a href={`mailto:${email}`}>{email}</a> : null}
                {email && phone ? ", " : null}
                {phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a> : null}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
