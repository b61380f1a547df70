import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { sectionPath, writePath, yearPath } from "~/components/followup/address";
import { FollowupAside } from "~/components/followup/desk-aside";
import { LockedFollowup } from "~/components/followup/locked";
import { ReadingBeside } from "~/components/followup/reading-beside";
import { SectionForm } from "~/components/followup/section-form";
import { StageStatus } from "~/components/followup/stage-status";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { boardViewer } from "~/domain/followup/compile-facts.server";
import {
  draftAt,
  earlierTexts,
  longestSection,
  openSection,
  type SectionOf,
  sectionsOf,
} from "~/domain/followup/draft.server";
import { figuresOf } from "~/domain/followup/figures.server";
import { inputsOf } from "~/domain/followup/inputs-text.server";
import { writeSection } from "~/domain/followup/sections.server";
import { isLocked, stageOf } from "~/domain/followup/stage";
import { merge } from "~/domain/minutes/merge";
import type { Standing } from "~/domain/minutes/writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalChoice, optionalText, prose, shownVersion } from "~/http/fields";
import { formAgain, formConflict, readForm, refusedForm, type Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";
import { besideMine } from "~/transfer/two-texts.server";

const sectionForm = z.object({
  text: prose(longestSection),
  onward: optionalChoice(["next"] as const),
  version: shownVersion(),
  base: optionalText(longestSection),
  choice: optionalChoice(["theirs", "both"] as const),
});

/** One section of a year's follow-up, where it is written. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const db = database();
  const draft = found(draftAt(db, params.year));
  const sections = sectionsOf(db, draft.id);
  const section = found(sections.find(({ id }) => id === params.section));
  return {
    year: draft.year,
    stage: stageOf(draft),
    locked: isLocked(draft),
    today: dayOf(now()),
    sections: sections.map(({ id, heading, text }) => ({ id, heading, text: text === "" ? "" : "…" })),
    section,
    html: section.text ? proseHtml(section.text) : "",
    writer: { personId: member.id, most: longestSection },
    figures: figuresOf(db, boardViewer, draft.year).figures,
    earlier: earlierTexts(db, draft.year, section.heading).map(({ year, text }) => ({
      year,
      html: proseHtml(text),
    })),
    inputs: inputsOf(db, draft.id),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, sectionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { onward, choice, ...writing } = form.value;
  const where = { followupId: draft.id, sectionId: params.section ?? "" };
  const here = sectionPath(draft.year, where.sectionId);
  if (choice === "theirs") return redirect(here);
  if (choice === "both") return bothTexts(where, form.typed, writing);
  const written = writeSection(database(), member, where, writing, now());
  if (isRefusal(written)) {
    return written.refused === "changedMeanwhile"
      ? formConflict(form.typed, besideMine(writing.text, written.current as Standing))
      : refusedForm(written, form.typed);
  }
  const note = written.merged ? "sectionMerged" : "sectionSaved";
  if (onward !== "next") return redirectWithNote(here, note);
  const order = sectionsOf(database(), draft.id).map(({ id }) => id);
  const next = order[order.indexOf(where.sectionId) + 1];
  return redirectWithNote(next ? sectionPath(draft.year, next) : writePath(draft.year), note);
}

/** The form again, with both people's texts in it to be edited into one. */
function bothTexts(where: SectionOf, typed: Typed, { text, base }: { text: string; base: string | null }) {
  const open = openSection(database(), where);
  if (isRefusal(open)) return refusedForm(open, typed);
  const both = merge(base ?? "", text, open.section.text).text;
  return formAgain({ form: "bothTexts" }, { ...typed, text: both, version: String(open.section.version) });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { section, year }) => `${section.heading}, ${words.followupDesk.title(year)}`,
  programs: ["writing"],
};

export default function WriteSection() {
  const words = useWords();
  const facts = useLoaderData<typeof loader>();
  const { year, stage, locked, today, sections, section, html, writer } = facts;
  const answer = useActionData<typeof action>();
  if (locked)
    return (
      <LockedFollowup
        year={year}
        typed={answer?.typed}
        unsent={answer?.typed ? undefined : `${writer.personId}:${section.id}`}
      />
    );
  const next = sections[sections.findIndex(({ id }) => id === section.id) + 1] ?? null;
  return (
    <div className="desk">
      <FollowupAside year={year} sections={sections} hereId={section.id} />
      <div>
        <Head
          small
          crumbs={[
            { to: yearPath(year), label: String(year) },
            { to: writePath(year), label: words.followupDesk.short },
          ]}
          kicker={<StageStatus stage={stage} />}
          title={<span lang="sv">{section.heading}</span>}
        />
        <div className="stack desk-item">
          <SectionForm
            year={year}
            {...writer}
            section={section}
            html={html}
            next={next}
            today={today}
            answer={answer}
          />
          <ReadingBeside year={year} figures={facts.figures} earlier={facts.earlier} inputs={facts.inputs} />
        </div>
      </div>
    </div>
  );
}
