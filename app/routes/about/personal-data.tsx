import { database } from "#db/client.server";
import type { DisposableKind } from "#db/words";
import { asLoaded, openData } from "~/auth/open-page.server";
import { Facts } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PageFacts } from "~/components/public/page-facts";
import { settings } from "~/domain/members/settings.server";
import { pageFactsOf } from "~/domain/publishing/window.server";
import { preservedKinds } from "~/domain/retention/rules";
import { rulesOf } from "~/domain/retention/rules.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** When the words of this page were last changed, in both languages. */
const wordsChangedOn = "2026-12-01";

/** Which personal data the product holds and why. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const ours = settings(database());
  const facts = pageFactsOf(database(), ["municipality"]);
  return openData(asking, {
    owner: facts.owner,
    changedOn: [facts.changedOn ?? "", wordsChangedOn].sort().at(-1) ?? wordsChangedOn,
    municipality: ours?.name ?? null,
    email: ours?.email ?? null,
    phone: ours?.phone ?? null,
    address: ours?.visitingAddress ?? null,
    rules: rulesOf(database()),
    preserved: preservedKinds,
  });
}

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.about.personalData.title,
  outward: (words, { municipality }) => ({
    path: "/personuppgifter",
    description: words.about.personalData.lead(municipality ?? words.common.product),
  }),
};

export default function PersonalData() {
  const words = useWords();
  const { personalData: texts } = words.about;
  const { municipality, email, phone, address, owner, changedOn } = useLoaderData<typeof loader>();
  const name = municipality ?? words.common.product;
  return (
    <article>
      <Head title={texts.title} lead={texts.lead(name)} />
      {texts.parts.map((part) => (
        <Part key={part.id} id={part.id} title={part.heading}>
          <div className="stack">
            {part.list ? <Lines lines={part.list} /> : <p className="prose">{part.text}</p>}
            {part.id === "hur-lange" ? <Periods /> : null}
          </div>
        </Part>
      ))}
      <Part id="kontakt" title={texts.contact}>
        <div className="stack">
          <p className="prose">{texts.contactText(name)}</p>
          <Facts
            facts={[
              [
                texts.email,
                email && (
                  <a key="email" href={`mailto:${email}`}>
                    {email}
                  </a>
                ),
              ],
              [
                texts.phone,
                phone && (
                  <a key="phone" href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>
                    {phone}
                  </a>
                ),
              ],
              [texts.address, address],
            ]}
          />
          <p className="prose">{texts.complaint}</p>
        </div>
      </Part>
      <PageFacts owner={owner} changedOn={changedOn} />
    </article>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="prose dashes">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** What is disposed of and when, by the rules that hold now, and what is preserved. */
function Periods() {
  const { about, retention } = useWords();
  const { rules, preserved } = useLoaderData<typeof loader>();
  const kinds = Object.keys(rules) as DisposableKind[];
  return (
    <>
      <p className="prose">{about.personalData.periods}</p>
      <Lines
        lines={kinds.flatMap((kind) => {
          const { years } = rules[kind];
          return years === null
            ? []
            : [`${retention.kinds[kind]}: ${retention.years(years, retention.starts[kind])}`];
        })}
      />
      <p className="prose">{about.personalData.always}</p>
      <Lines
        lines={[
          ...preserved.map((kind) => retention.preservedKinds[kind]),
          ...kinds.filter((kind) => rules[kind].years === null).map((kind) => retention.kinds[kind]),
        ]}
      />
    </>
  );
}
