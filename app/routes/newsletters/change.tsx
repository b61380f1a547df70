import { z } from "zod";
import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import {
  changeNewsletter,
  lastSentAt,
  type NewsletterItem,
  newsletterById,
  recordsOf,
  tellable,
} from "~/domain/newsletters/newsletters.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const longestComment = 500;

/** Each record that can be told of has a tick, a place and a comment, numbered; `item-N` says which record it is. */
const letterForm = z
  .looseObject({
    title: line("newsletterTitleMissing", 120),
    opening: prose(5000),
    closing: prose(3000),
    version: shownVersion(),
  })
  .transform(({ title, opening, closing, version, ...typed }) => ({
    version,
    ...{ title, opening, closing, items: itemsIn(typed) },
  }));

function itemsIn(typed: Record<string, unknown>): NewsletterItem[] {
  const word = (name: string) => (typeof typed[name] === "string" ? (typed[name] as string).trim() : "");
  const chosen = Array.from({ length: 80 }, (_, number) => number).flatMap((number) => {
    const [kind = "", ...id] = word(`item-${number}`).split(":");
    const known = publicationKinds.find((each) => each === kind);
    if (!known || !word(`keep-${number}`)) return [];
    const place = Number(word(`place-${number}`));
    const comment = word(`comment-${number}`).slice(0, longestComment);
    return [
      {
        place: Number.isFinite(place) ? place : number + 1,
        item: { kind: known, recordId: id.join(":").slice(0, 80), comment },
      },
    ];
  });
  return chosen.sort((one, other) => one.place - other.place).map(({ item }) => item);
}

/** A newsletter that is being written: its texts, and what it tells of, in which order and with which words. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeNewsletter");
  const db = database();
  const letter = found(newsletterById(db, params.id ?? ""));
  if (letter.sentAt !== null) throw redirect(`/nyhetsbrev/${letter.id}`);
  const told = recordsOf(db, letter.items);
  const more = tellable(db, lastSentAt(db)).filter(
    ({ kind, recordId }) => !told.some((each) => each.kind === kind && each.recordId === recordId),
  );
  const { id, title, opening, closing, version } = letter;
  return {
    ...{ id, title, opening, closing, version },
    choices: [
      ...told.map(({ kind, recordId, title, comment }) => ({ kind, recordId, title, comment, keep: true })),
      ...more.map(({ kind, recordId, title }) => ({ kind, recordId, title, comment: "", keep: false })),
    ],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  const form = await readForm(request, letterForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...said } = form.value;
  const answer = found(changeNewsletter(database(), member, letter.id, said, version, now()));
  if (isRefusal(answer)) return refusedForm(answer, form.typed);
  return redirectWithNote(`/nyhetsbrev/${letter.id}`, "newsletterSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.newsletters.changeTitle };

export default function ChangeNewsletter() {
  const { words } = useSpeech();
  const { newsletters: own, publishing, common } = words;
  const { id, title, opening, closing, version, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { title: string; version: number } | null | undefined;
  const values = {
    ...{ title, opening, closing },
    ...Object.fromEntries(
      choices.flatMap(({ keep, comment }, place) => [
        [`keep-${place}`, keep ? "1" : ""],
        [`place-${place}`, String(place + 1)],
        [`comment-${place}`, comment],
      ]),
    ),
  };
  return (
    <>
      <Head
        small
        crumbs={[
          { to: "/nyhetsbrev", label: own.title },
          { to: `/nyhetsbrev/${id}`, label: title },
        ]}
        title={own.changeTitle}
      />
      <Column>
        <Form answer={answer} values={values}>
          <input type="hidden" name="version" value={saved?.version ?? version} />
          <SavedNow answer={answer}>
            <p lang="sv">{saved?.title}</p>
          </SavedNow>
          <Field name="title" label={own.form.title} />
          <Field name="opening" label={own.form.opening} help={own.form.openingHelp} rows={6} />
          <fieldset className="field">
            <legend>{own.form.items}</legend>
            <p className="help">{choices.length > 0 ? own.form.itemsHelp : own.form.nothing}</p>
            {choices.map((choice, place) => (
              <div key={`${choice.kind} ${choice.recordId}`} className="stack close">
                <input type="hidden" name={`item-${place}`} value={`${choice.kind}:${choice.recordId}`} />
                <Tick name={`keep-${place}`} label={`${publishing.kinds[choice.kind]}: ${choice.title}`} />
                <Field
                  name={`place-${place}`}
                  label={own.form.place(choice.title)}
                  inputMode="numeric"
                  width="number"
                />
                <Field name={`comment-${place}`} label={own.form.comment(choice.title)} rows={2} />
              </div>
            ))}
          </fieldset>
          <Field name="closing" label={own.form.closing} rows={4} />
          <Actions submit={own.form.save}>
            <a href={`/nyhetsbrev/${id}`}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
