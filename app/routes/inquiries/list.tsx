import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { askPath } from "~/components/archive/search-ways";
import { InquiryRows } from "~/components/inquiries/inquiry-rows";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { inquiriesOf } from "~/domain/inquiries/inquiries.server";
import { has } from "~/domain/members/member";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The questions that the member has put to the network or been asked, and as coordinator all of them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "askNetwork");
  const lines = inquiriesOf(database(), member);
  return {
    own: lines.filter((line) => line.askerId === member.id),
    others: lines.filter((line) => line.askerId !== member.id),
    seesAll: has(member, "coordinator"),
  };
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.inquiry.list.title };

export default function Inquiries() {
  const { archive } = useWords();
  const { list } = archive.inquiry;
  const { own, others, seesAll } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small crumbs={["archive"]} title={list.title} lead={list.lead} />
      {others.length > 0 ? (
        <Part id="andras" title={seesAll ? list.all : list.toYou}>
          <InquiryRows lines={others} withAsker />
        </Part>
      ) : null}
      <Part id="egna" title={list.own}>
        {own.length > 0 ? (
          <InquiryRows lines={own} />
        ) : (
          <Empty
            action={
              <a className="btn" href={askPath("")}>
                {archive.inquiry.form.title}
              </a>
            }
          >
            {list.noneOwn}
          </Empty>
        )}
      </Part>
    </>
  );
}
