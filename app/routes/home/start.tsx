import { currentMember } from "~/auth/visit.server";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useWords } from "~/i18n/language";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The start page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = currentMember({ request, context });
  if (!member) throw redirect("/logga-in");
  return { name: member.name };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.common.menu.overview };

export default function Start() {
  const words = useWords();
  return <Head title={words.common.menu.overview} />;
}
