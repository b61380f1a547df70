import { z } from "zod";
import { database } from "#db/client.server";
import { keepDisposals } from "#db/disposals.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions, ButtonForm } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Form } from "~/components/form";
import { Moment } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ListTable } from "~/components/retention/list-table";
import { RulesTable } from "~/components/retention/rules-table";
import { askingToLeave } from "~/domain/personal/leaving.server";
import {
  approveDisposal,
  carryOutDisposals,
  mostByOne,
  rowKey,
  rowsOfList,
  waitingList,
} from "~/domain/retention/lists.server";
import { preservedKinds } from "~/domain/retention/rules";
import { rulesOf } from "~/domain/retention/rules.server";
import { env, now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { ids, shownVersion, tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const approvalForm = z.object({ rows: ids(mostByOne), rest: tick(), version: shownVersion() });

/** What waits to be disposed of, by which rules, and who has asked to be forgotten. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "approveDisposal");
  const list = waitingList(database());
  const rows = list ? rowsOfList(database(), list.id).map((row) => ({ ...row, key: rowKey(row) })) : [];
  const going = rows.filter(({ keptWhy }) => keptWhy === null);
  const kept = rows.filter(({ keptWhy }) => keptWhy !== null);
  return {
    list,
    going: going.slice(0, mostByOne),
    rest: Math.max(0, going.length - mostByOne),
    kept: kept.slice(0, mostByOne),
    keptRest: Math.max(0, kept.length - mostByOne),
    rules: rulesOf(database()),
    asking: askingToLeave(database()),
    preserved: preservedKinds,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "approveDisposal");
  const form = await readForm(request, approvalForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...choice } = form.value;
  const refused = approveDisposal(database(), member, choice, version, now());
  if (refused) return refusedForm(refused, form.typed);
  const gone = carryOutDisposals(database(), now());
  keepDisposals(database(), env.disposalsFile);
  return redirectWithNote("/installningar/gallring/logg", "disposed", `${gone}`);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.retention.title };

export default function Retention() {
  const words = useWords();
  const own = words.retention;
  const { list, going, rest, kept, keptRest, rules, asking, preserved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={own.title} lead={own.lead} crumbs={["settings"]} />
      <Part id="lista" title={own.list} aside={<a href="/installningar/gallring/logg">{own.log}</a>}>
        <div className="stack">
          {list && going.length > 0 ? (
            <Form answer={answer} version={list.version} values={{ rest: "1" }} className="form roomy">
              <p className="note">
                {own.made} <Moment at={list.madeAt} />. {own.listHelp}
              </p>
              <ListTable caption={own.list} rows={going} isForm />
              {rest > 0 ? <Tick name="rest" label={own.rest(rest)} /> : null}
              <Actions submit={own.approve} />
            </Form>
          ) : (
            <Empty>{own.nothing}</Empty>
          )}
          {kept.length > 0 ? (
            <div className="stack">
              <h3>{own.kept}</h3>
              <ListTable caption={own.kept} rows={kept} isForm={false} />
              {keptRest > 0 ? <p className="note">{own.keptRest(keptRest)}</p> : null}
            </div>
          ) : null}
          <div className="actions">
            <ButtonForm action="/installningar/gallring/lista" label={own.propose} kind="plain" />
          </div>
        </div>
      </Part>
      {asking.length > 0 ? (
        <Part id="begaran" title={own.asking}>
          <ul className="rows">
            {asking.map(({ id, name, askedAt }) => (
              <li key={id}>
                <a href={personPath(id)}>{name}</a>, {askedAt ? <Moment at={askedAt} /> : null}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="regler" title={own.rules}>
        <div className="stack">
          <p className="note">{own.rulesHelp}</p>
          <RulesTable rules={rules} />
        </div>
      </Part>
      <Part id="bevaras" title={own.always}>
        <div className="stack">
          <p className="note">{own.alwaysHelp}</p>
          <ul className="dashes">
            {preserved.map((kind) => (
              <li key={kind}>{own.preservedKinds[kind]}</li>
            ))}
          </ul>
        </div>
      </Part>
    </>
  );
}
