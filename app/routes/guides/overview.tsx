import { requireMember } from "~/auth/visit.server";
import { GuideList } from "~/components/guides/guide-list";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { guides, guidesFor } from "~/domain/guides/guides";
import { may } from "~/domain/members/permissions";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** All guides, first those for what the reader is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "readGuides");
  const { yours, others } = guidesFor(member);
  const listed = guides.map(({ key, slug }) => ({ key, slug }));
  return {
    yours: listed.filter(({ key }) => yours.includes(key)),
    others: listed.filter(({ key }) => others.includes(key)),
    firstYear: may(member, "seeFirstYear"),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.guides.title };

export default function Guides() {
  const { guides } = useWords();
  const { yours, others, firstYear } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={guides.title} lead={guides.lead} />
      <Part id="dina" title={guides.yours} aside={guides.yoursAside}>
        <GuideList listed={yours} firstYear={firstYear} />
      </Part>
      <Part id="andra" title={guides.others} aside={guides.othersAside}>
        <GuideList listed={others} search />
      </Part>
    </>
  );
}
