import type { ReactNode } from "react";
import type { Stage } from "~/domain/followup/stage";
import { useWords } from "~/i18n/language";
import { Column, Head } from "../page";
import { wayPath, yearPath } from "./address";
import { StageStatus } from "./stage-status";

/** A page with one step of a follow-up's way alone. */
export function WayFrame({
  year,
  stage,
  title,
  children,
}: {
  year: number;
  stage: Stage;
  title: string;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    <>
      <Head
        small
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: wayPath(year), label: words.followupDesk.way.short },
        ]}
        kicker={<StageStatus stage={stage} />}
        title={title}
      />
      <Column>{children}</Column>
    </>
  );
}
