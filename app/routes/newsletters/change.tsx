import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Field, FieldInTable } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { publishedTitle } from "~/components/public/published-title";
import {
  commentField,
  formLines,
  itemField,
  itemKey,
  keepField,
  placeField,
} from "~/domain/newsletters/newsletter";
import { newsletterForm } from "~/domain/newsletters/newsletter-form";
import {
  changeNewsletter,
  lastSentAt,
  newsletterById,
  recordsOf,
  tellable,
} from "~/domain/newsletters/newsletters.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

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
    id,
    title,
    opening,
    closing,
    version,
    choices: [
      ...told.map(({ kind, recordId, title, titleEn, comment }) => ({
        kind,
        recordId,
        title,
        titleEn,
        comment,
        keep: true,
      })),
      ...more.map(({ kind, recordId, title, titleEn }) => ({
        kind,
        recordId,
        title,
        titleEn,
        comment: "",
        keep: false,
      })),
    ],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeNewsletter");
  const letter = found(newsletterById(database(), params.id ?? ""));
  const form = await readForm(request, newsletterForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...said } = form.value;
  const answer = found(changeNewsletter(database(), member, letter.id, said, version, now()));
  if (isRefusal(answer)) return refusedForm(answer, form.typed);
  return redirectWithNote(`/nyhetsbrev/${letter.id}`, "newsletterSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.newsletters.changeTitle };

export default function ChangeNewsletter() {
  const { words, language } = useSpeech();
  const { newsletters: own, publishing, common } = words;
  const { id, title, opening, closing, version, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { title: string } | null | undefined;
  const lines = formLines(choices, answer?.typed);
  const values = {
    title,
    opening,
    closing,
    ...Object.fromEntries(
      lines.flatMap(({ line, choice: { keep, comment } }) => [
        [keepField(line), keep ? "1" : ""],
        [placeField(line), String(line + 1)],
        [commentField(line), comment],
      ]),
    ),
  };
  return (
    <>
      <Head
        small
        crumbs={["newsletters", { to: `/nyhetsbrev/${id}`, label: title, lang: "sv" }]}
        title={own.changeTitle}
      />
      <Column>
        <SavedNow answer={answer}>
          <p lang="sv">{saved?.title}</p>
        </SavedNow>
        <Form answer={answer} values={values} version={version}>
          <Field name="title" label={own.form.title} />
          <Field name="opening" label={own.form.opening} help={own.form.openingHelp} rows={6} />
          <fieldset className="field">
            <legend>{own.form.items}</legend>
            <p className="help">{choices.length > 0 ? own.form.itemsHelp : own.form.nothing}</p>
            <ul className="rows numbered">
              {lines.map(({ line, choice }) => {
                const { label: name, lang } = publishedTitle(choice, language);
                return (
                  <li key={itemKey(choice)}>
                    <input type="hidden" name={itemField(line)} value={itemKey(choice)} />
                    <FieldInTable
                      name={placeField(line)}
                      label={
                        <Around passage={name} lang={lang}>
                          {own.form.place(name)}
                        </Around>
                      }
                      inputMode="numeric"
                    />
                    <Tick
                      name={keepField(line)}
                      label={
                        <>
                          {publishing.kinds[choice.kind]}: <span lang={lang}>{name}</span>
                        </>
                      }
                    />
                    <Field
                      name={commentField(line)}
                      label={
                        <>
                          {own.form.comment}
                          <span className="vh">
                            {" "}
                            <Around passage={name} lang={lang}>
                              {own.form.commentOn(name)}
                            </Around>
                          </span>
                        </>
                      }
                      rows={2}
                    />
                  </li>
                );
              })}
            </ul>
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
