import { database } from "#db/client.server";
import { informationPath } from "~/addresses/information";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { removeEntry } from "~/domain/information/writing.server";
import { entryTo } from "~/doors/information.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before an entry is removed, as when somebody has written in another's name. */
export async function loader(asking: LoaderFunctionArgs) {
  const { entry } = entryTo(asking, "removeInformation");
  return { id: entry.id, title: entry.content.title };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, entry } = entryTo(asking, "removeInformation");
  removeEntry(database(), member, entry.id, now());
  return redirectWithNote("/information", "informationRemoved", entry.content.title);
}

export const handle: PageHandle<typeof loader> = {
  title: ({ information }, { title }) => `${information.removal.title.replace("?", "")}: ${title}`,
  below: () => "/register",
};

export default function RemoveInformation() {
  const { information, common } = useWords();
  const { id, title } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={["information", { to: informationPath(id), label: title, lang: "sv" }]}
        title={information.removal.title}
        lead={<Around passage={title}>{information.removal.lead(title)}</Around>}
      />
      <Column>
        <Form>
          <Actions submit={information.removal.submit}>
            <a href={informationPath(id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
