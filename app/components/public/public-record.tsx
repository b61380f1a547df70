import type { PublicationKind } from "#db/words";
import type { PublicLesson } from "~/domain/lessons/public.server";
import type { PublicPartner } from "~/domain/partners/public.server";
import type { PublicProject } from "~/domain/projects/public.server";
import type { PublicFollowup } from "~/domain/publishing/followup";
import type { PublicMinutes } from "~/domain/publishing/minutes";
import type { PublicNewsletter } from "~/domain/publishing/newsletter";
import type { Out } from "./named";
import { PublicFollowupParts } from "./public-followup";
import { PublicLessonParts } from "./public-lesson";
import { PublicMinutesParts } from "./public-minutes";
import { PublicNewsletterParts } from "./public-newsletter";
import { PublicPartnerParts } from "./public-partner";
import { PublicProjectParts } from "./public-project";

/** A record as outsiders read it, of any kind. `content` is what was published, its Markdown as sanitised HTML. */
export function PublicRecord({
  kind,
  content,
  out,
  projects,
}: {
  kind: PublicationKind;
  content: Record<string, unknown>;
  out: Out;
  /** With a partner: the published projects that we have together. */
  projects: { id: string; title: string }[];
}) {
  if (kind === "lesson") return <PublicLessonParts lesson={content as PublicLesson} out={out} />;
  if (kind === "project") return <PublicProjectParts project={content as PublicProject} out={out} />;
  if (kind === "partner")
    return <PublicPartnerParts partner={content as PublicPartner} projects={projects} />;
  if (kind === "minutes") return <PublicMinutesParts minutes={content as PublicMinutes} />;
  if (kind === "followup") return <PublicFollowupParts followup={content as PublicFollowup} out={out} />;
  if (kind === "newsletter") return <PublicNewsletterParts letter={content as PublicNewsletter} out={out} />;
  return null;
}
