import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { may } from "~/domain/members/permissions";
import { stepsLeft } from "~/domain/members/set-up.server";
import { setUpSteps } from "~/domain/members/set-up-steps";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pathOf = { coordinator: "/start/samordnare", group: "/start/grupp", units: "/start/enheter" };

/** How far the set-up has come, and what can be done now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  return { left: stepsLeft(database()), mayPlan: may(member, "planMeetings") };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { left }) => (left.length > 0 ? words.setUp.overview.title : words.setUp.overview.doneTitle),
};

export default function SetUpSteps() {
  const words = useWords();
  const own = words.setUp.overview;
  const { left, mayPlan } = useLoaderData<typeof loader>();
  const first = left[0];
  const ways = [
    ["/hjalp/forsta-aret", words.firstYear.title, words.guides.firstYear],
    ["/personer/import", own.people, own.peopleHelp],
    ...(mayPlan ? [["/moten/plan", own.plan, own.planHelp] as const] : []),
    ["/installningar", own.settings, own.settingsHelp],
  ] as const;
  return (
    <>
      <Head title={first ? own.title : own.doneTitle} lead={first ? own.lead : own.doneLead} />
      <Part id="steg" title={words.setUp.title}>
        <ul className="rows three">
          {setUpSteps.map((step) => {
            const isLeft = left.includes(step);
            return (
              <li key={step}>
                <Status mark={isLeft ? "open" : "done"}>{isLeft ? own.left : own.done}</Status>
                <h3>{words.setUp.steps[step]}</h3>
                {isLeft ? (
                  <a className={step === first ? "btn main" : "btn low"} href={pathOf[step]}>
                    {words.setUp[step].title}
                  </a>
                ) : (
                  <span />
                )}
              </li>
            );
          })}
        </ul>
      </Part>
      <Part id="sedan" title={own.next}>
        <ul className="rows">
          {ways.map(([to, title, help]) => (
            <li key={to}>
              <h3>
                <a href={to}>{title}</a>
              </h3>
              <p className="meta">{help}</p>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
