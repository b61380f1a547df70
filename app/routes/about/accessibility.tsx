import { database } from "#db/client.server";
import { asLoaded, openData } from "~/auth/open-page.server";
import { currentMember } from "~/auth/visit.server";
import { Facts } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PageFacts } from "~/components/public/page-facts";
import { behindTheHouse, statement } from "~/domain/accessibility/statement.server";
import { may } from "~/domain/members/permissions";
import { publicOwner } from "~/domain/publishing/window.server";
import { env } from "~/env.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The accessibility statement that the law asks for (2018:1937, § 13). Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const db = database();
  const member = currentMember(asking);
  return openData(asking, {
    said: statement(db),
    behind: behindTheHouse(db),
    owner: publicOwner(db),
    address: env.publicUrl,
    mayChange: member !== null && may(member, "manageSettings"),
  });
}

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.accessibility.title,
  outward: ({ accessibility, common }, { behind }) => ({
    path: "/tillganglighet",
    description: accessibility.lead(behind?.name ?? common.product),
  }),
};

/** Where the authority that sees to the law takes reports. */
const reportAddress = "https://www.digg.se/tdosanmalan";

export default function AccessibilityStatement() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.accessibility;
  const { said, behind, owner, address, mayChange } = useLoaderData<typeof loader>();
  const email = said?.email ?? behind?.email ?? null;
  const phone = said?.phone ?? behind?.phone ?? null;
  return (
    <article>
      <Head title={own.title} lead={own.lead(behind?.name ?? words.common.product)} />
      <Part
        id="laget"
        title={own.standing}
        aside={mayChange ? <a href="/tillganglighet/andra">{words.common.change}</a> : undefined}
      >
        <div className="stack">
          <p className="prose">{said ? own.levels[said.level] : own.notYet}</p>
          <Facts
            facts={[
              [own.service, `${words.common.product}, ${address}`],
              [own.assessedOn, said?.assessedOn ? dayInWords(said.assessedOn, speech) : null],
              [own.method, said?.method && inSwedish(said.method)],
              [own.updatedOn, said ? dayInWords(said.updatedOn, speech) : null],
            ]}
          />
        </div>
      </Part>
      <Points id="brister" title={own.deficiencies} lead={own.deficienciesLead} points={said?.deficiencies} />
      <Points id="oskaligt" title={own.burdens} lead={own.burdensLead} points={said?.burdens} />
      <Points id="utanfor" title={own.outside} lead={own.outsideLead} points={said?.outside} />
      <Part id="beratta" title={own.tellUs}>
        <div className="stack">
          <p className="prose">{own.tellUsText}</p>
          <Facts
            facts={[
              [own.email, email && linked("mailto:", email, email)],
              [own.phone, phone && linked("tel:", phone.replaceAll(/[^+\d]/g, ""), phone)],
            ]}
          />
        </div>
      </Part>
      <Part id="tillsyn" title={own.supervision}>
        <div className="prose">
          <p>{own.supervisionText}</p>
          <p>
            <a href={reportAddress}>{own.report}</a>
          </p>
        </div>
      </Part>
      <PageFacts owner={owner} changedOn={said?.updatedOn ?? null} />
    </article>
  );
}

const inSwedish = (text: string) => <span lang="sv">{text}</span>;

const linked = (way: "mailto:" | "tel:", to: string, label: string) => <a href={`${way}${to}`}>{label}</a>;

function Points({
  id,
  title,
  lead,
  points,
}: {
  id: string;
  title: string;
  lead: string;
  points: string[] | undefined;
}) {
  if (!points || points.length === 0) return null;
  return (
    <Part id={id} title={title}>
      <div className="prose">
        <p>{lead}</p>
        <ul lang="sv">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </Part>
  );
}
