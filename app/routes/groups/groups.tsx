import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupsList } from "~/domain/members/groups.server";
import { may } from "~/domain/members/permissions";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The network and the groups beside it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  return { groups: groupsList(database()), manages: may(member, "manageGroups") };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.groups.title };

export default function Groups() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.groups;
  const { groups, manages } = useLoaderData<typeof loader>();
  const add = manages ? (
    <a className="btn" href="/grupper/ny">
      {own.add}
    </a>
  ) : null;
  return (
    <>
      <Head title={own.title} lead={own.lead} crumbs={["people"]} />
      <Part id="grupper" title={own.title}>
        {groups.length > 0 ? (
          <>
            <ul className="rows two">
              {groups.map((group) => (
                <li key={group.id}>
                  <span className="meta">{words.terms.groupKind[group.kind]}</span>
                  <div>
                    <h3>
                      <a href={groupPath(group.id)}>{group.name}</a>
                    </h3>
                    <p className="meta">
                      {group.closedOn
                        ? own.closed(dayInWords(group.closedOn, speech))
                        : [
                            group.chairName ? `${own.form.chair}: ${group.chairName}` : null,
                            own.bounds(group.fewestMeetings, group.mostMeetings),
                          ]
                            .filter(Boolean)
                            .join(". ")}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            {add ? <p className="actions after-head no-print">{add}</p> : null}
          </>
        ) : (
          <Empty action={add}>{own.none}</Empty>
        )}
      </Part>
    </>
  );
}
