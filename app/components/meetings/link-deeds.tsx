import type { ReactNode } from "react";
import { useWords } from "~/i18n/language";
import { ButtonForm, RowDeeds } from "../buttons";
import { Named } from "./agenda-rows";

/** What can be done with the personal link of somebody called or asked: a new one, or none; then other deeds. */
export function LinkDeeds({
  path,
  invitee,
  children,
}: {
  /** Where a new link is asked for. */
  path: string;
  invitee: { id: string; name: string; hasLink: boolean };
  children?: ReactNode;
}) {
  const own = useWords().link.invited;
  const { id, name, hasLink } = invitee;
  return (
    <RowDeeds label={<Named short={own.deeds} full={own.deedsOf(name)} />}>
      <ButtonForm
        action={path}
        fields={{ invitation: id }}
        label={<Named short={own.renew} full={own.renewOf(name)} />}
      />
      {hasLink ? (
        <ButtonForm
          action={`${path}/aterkallelse`}
          fields={{ invitation: id }}
          label={<Named short={own.revoke} full={own.revokeOf(name)} />}
        />
      ) : null}
      {children}
    </RowDeeds>
  );
}
