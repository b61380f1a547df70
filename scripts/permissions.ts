import { writeFileSync } from "node:fs";
import { permissionsDocument } from "./permissions-document.server";

/** npm run permissions: makes docs/permissions.md anew from the permission table. */
writeFileSync("docs/permissions.md", permissionsDocument());
