import { unitPath } from "~/addresses/people";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { LinkList } from "../facts";
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
  const speech = useSpeech();
  const own = speech.words.calls.units;
  if (themes.length === 0 && !chooses) return null;
  return (
    <Part id="teman" title={own.unitTitle}>
      <div className="stack">
        {themes.length > 0 ? (
          <>
            <p>{own.lead}</p>
            <p>
              <LinkList
                links={themes.map((theme) => ({
                  to: `/lardomar?tema=${theme.id}`,
                  label: nameIn(theme, speech),
                }))}
              />
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
