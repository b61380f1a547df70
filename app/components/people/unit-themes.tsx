import { unitPath } from "~/addresses/people";
import { useWords } from "~/i18n/language";
import { ThemeLinks } from "../lessons/theme-links";
import { Part } from "../page";

/** Of which themes a unit wants to hear when a call is registered; with the way there for those who choose. */
export function UnitThemes({
  unitId,
  themes,
  chooses,
}: {
  unitId: string;
  themes: { id: string; nameSv: string; nameEn: string }[];
  chooses: boolean;
}) {
  const own = useWords().calls.units;
  if (themes.length === 0 && !chooses) return null;
  return (
    <Part id="teman" title={own.unitTitle}>
      <div className="stack">
        {themes.length > 0 ? (
          <>
            <p>{own.lead}</p>
            <p>
              <ThemeLinks themes={themes} />
            </p>
          </>
        ) : (
          <p className="note">{own.none}</p>
        )}
        {chooses ? (
          <p className="actions no-print">
            <a href={`${unitPath(unitId)}/teman`}>{themes.length > 0 ? own.change : own.choose}</a>
          </p>
        ) : null}
      </div>
    </Part>
  );
}
