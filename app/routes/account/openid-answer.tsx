import { enter } from "~/auth/enter.server";
import { openIdCookieGone } from "~/auth/openid.server";
import { requireWay } from "~/auth/ways.server";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { data, type LoaderFunctionArgs } from "~/remix.server";

/**
 * Where the identity provider sends people back to: the one address whose GET opens something, since the protocol has it so.
 * It is guarded by what was kept when they were sent there, which counts once and in that browser alone.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireWay("openid");
  const entered = await enter("openid", { request, context }, "/", [openIdCookieGone]);
  if ("answer" in entered) throw entered.answer;
  const why = entered.refused as "openidStopped" | "openidDown" | "openidUnknown" | "openidWrong";
  const status = { openidStopped: 403, openidDown: 503, openidUnknown: 403, openidWrong: 422 }[why];
  return data({ why }, { status: entered.wait === null ? status : 429 });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.openid.notIn };

export default function OpenIdAnswer() {
  const { openid: words, passkeys } = useWords();
  const { why } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={words.notIn} lead={words.why[why]} />
      <Column>
        <p className="actions">
          <a className="btn" href="/logga-in">
            {passkeys.otherWays}
          </a>
        </p>
      </Column>
    </>
  );
}
