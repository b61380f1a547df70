import { z } from "zod";
import { database } from "#db/client.server";
import { unitPath } from "~/addresses/people";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { themesInOrder } from "~/domain/funding/call-content.server";
import { setUnitThemes, themesOfUnit } from "~/domain/funding/unit-themes.server";
import { unitById } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { ids, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { listInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const themesForm = z.object({ themeIds: ids(50), version: shownVersion() });

/** The themes of which a unit wants to hear when a call is registered. */
export async function loader(asking: LoaderFunctionArgs) {
  const { unit } = unitAsked(asking);
  return {
    unit: { id: unit.id, name: unit.name },
    version: unit.version,
    values: { themeIds: themesOfUnit(database(), unit.id).map((theme) => theme.id) },
    themes: themesInOrder(database()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, unit } = unitAsked(asking);
  const form = await readForm(asking.request, themesForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { themeIds, version } = form.value;
  const refused = setUnitThemes(database(), member, unit.id, themeIds, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${unitPath(unit.id)}#teman`, "unitThemesSaved");
}

function unitAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const unit = found(unitById(database(), params.id ?? ""));
  requireRight(member, "chooseUnitThemes", { unitId: unit.id });
  return { member, unit };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ calls }, { unit }) => calls.units.formTitle(unit.name),
};

export default function UnitThemes() {
  const speech = useSpeech();
  const { calls, common } = speech.words;
  const own = calls.units;
  const { unit, version, values, themes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved =
    (answer?.current as { themes: { nameSv: string; nameEn: string }[] } | null | undefined)?.themes ?? [];
  return (
    <>
      <Head
        small
        crumbs={["people", { to: unitPath(unit.id), label: unit.name }]}
        title={own.formTitle(unit.name)}
        lead={own.formLead}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>
            {saved.length > 0
              ? listInWords(
                  saved.map((theme) => nameIn(theme, speech)),
                  speech,
                )
              : own.none}
          </p>
        </SavedNow>
        <Form answer={answer} version={version} values={values}>
          <Checks
            name="themeIds"
            legend={calls.fields.themeIds}
            options={themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
            columns
          />
          <Actions submit={own.submit}>
            <a href={unitPath(unit.id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
