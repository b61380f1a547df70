import { publicPath } from "~/addresses/open";
import type { PublicPartner } from "~/domain/partners/public.server";
import { countryName, dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Part } from "../page";
import { Prose } from "../prose";

/** A partner as outsiders read it, with the published projects that we have together. `note` is sanitised HTML. */
export function PublicPartnerParts({
  partner,
  projects,
}: {
  partner: PublicPartner;
  projects: { id: string; title: string }[];
}) {
  const speech = useSpeech();
  const { outside, contacts } = speech.words;
  return (
    <>
      <Part
        id="om-partnern"
        title={outside.aboutPartner}
        aside={`${speech.words.terms.partnerKind[partner.kind]}, ${countryName(partner.countryCode, speech)}`}
      >
        {partner.note ? <Prose html={partner.note} lang="sv" /> : <p className="note">{outside.noNote}</p>}
      </Part>
      <Part id="fakta" title={speech.words.register.project.facts}>
        <Facts
          facts={[
            [outside.localName, partner.localName],
            [outside.place, partner.place],
            [outside.since, partner.sinceYear && String(partner.sinceYear)],
            [
              outside.topics,
              partner.topics.length > 0 && (
                <span key="topics" lang="sv">
                  {partner.topics.join(", ")}
                </span>
              ),
            ],
            [
              outside.unit,
              partner.unitName && (
                <span key="unit" lang="sv">
                  {partner.unitName}
                </span>
              ),
            ],
            [
              outside.web,
              partner.web && (
                <a key="web" href={partner.web} rel="noreferrer">
                  {partner.web.replace(/^https?:\/\//, "")}
                </a>
              ),
            ],
          ]}
        />
      </Part>
      {partner.agreements.length > 0 ? (
        <Part id="avtal" title={contacts.agreements.title}>
          <ul>
            {partner.agreements.map(({ title, signedOn, endsOn }) => (
              <li key={`${title} ${signedOn}`}>
                <span lang="sv">{title}</span>
                {signedOn ? `, ${contacts.agreements.signed(dayInWords(signedOn, speech))}` : ""}
                {endsOn ? `, ${contacts.agreements.until(dayInWords(endsOn, speech))}` : ""}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {projects.length > 0 ? (
        <Part id="projekt" title={outside.together}>
          <ul className="plain">
            {projects.map(({ id, title }) => (
              <li key={id} lang="sv">
                <a href={publicPath("project", id)}>{title}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
