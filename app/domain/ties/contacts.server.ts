import { eq, sql } from "drizzle-orm";
import { partnerContacts, partners } from "#db/schema.server";
import { partnerPath } from "~/addresses/register";
import type { TiedKind } from "./tied-kind";

/** Contacts with partners; everybody on the staff reads the register. */
export const tiedContacts: TiedKind = {
  subject: "contact",
  find(db, _member, id) {
    const contact = db
      .select({
        about: partnerContacts.about,
        partnerId: partnerContacts.partnerId,
        personId: partnerContacts.personId,
        authorId: partnerContacts.createdBy,
      })
      .from(partnerContacts)
      .where(eq(partnerContacts.id, id))
      .get();
    if (!contact) return null;
    const { about, partnerId, ...thing } = contact;
    return {
      title: about,
      path: `${partnerPath(partnerId)}#tidslinje`,
      reads: ["seeRegister", {}],
      changes: ["changeContact", thing],
      chronicle: { subject: "partner", id: partnerId },
    };
  },
  seen: () => sql`select ${partnerContacts.id}, ${partners.name} || ': ' || ${partnerContacts.about}, ${partnerContacts.happenedOn},
      '/register/partner/' || ${partners.id} || '#tidslinje', null, null
    from ${partnerContacts} join ${partners} on ${partners.id} = ${partnerContacts.partnerId}`,
};
