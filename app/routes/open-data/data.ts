import { database } from "#db/client.server";
import { openFile } from "~/auth/open-page.server";
import { languageOf } from "~/auth/visit.server";
import { kindNamed, meetingsTablePath, openAddresses } from "~/components/public/open-addresses";
import { publicMeetings } from "~/domain/meetings/public-meetings.server";
import { harvest, publishedRows } from "~/domain/publishing/harvest.server";
import { readHarvest } from "~/domain/publishing/harvest-asked";
import { publicOwner } from "~/domain/publishing/window.server";
import { env, now } from "~/env.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { meetingsAsCsv, publishedAsCsv } from "~/transfer/open-data/csv.server";
import { openJson } from "~/transfer/open-data/json.server";

const size = 100;

/**
 * What is published, as data, a hundred to a page in the order of changes, with what has been withdrawn; or a list as a
 * spreadsheet, whole. Open to everyone. What is asked and makes no sense is answered as a problem (RFC 9457) in the reader's
 * language.
 */
export async function loader(asking: LoaderFunctionArgs) {
  const { request, context, params } = asking;
  const { openData, common } = languageOf(request, context) === "en" ? en : sv;
  const table = tableNamed(params.file ?? "");
  if (table !== null) return openFile(asking, "text/csv", table);
  const named = kindNamed(params.file ?? "", ".json");
  if (named === null) return problem(404, common.errors.notFound.title, openData.noSuchFile);
  const asked = readHarvest(new URL(request.url).searchParams);
  if (typeof asked === "string") return problem(400, common.errors.badRequest.title, openData.faults[asked]);
  const db = database();
  const { kind } = named;
  const addresses = openAddresses(env.publicUrl);
  const { since, after, page, modifiedSince } = asked;
  const text = openJson(
    harvest(db, { kind, since, after, page, size }),
    { page, modifiedSince, address: addresses.data(kind), owner: publicOwner(db) },
    addresses,
  );
  return openFile(asking, "application/json", text);
}

/** A list as a spreadsheet, whole; null when the file's name is none of one. */
function tableNamed(file: string): string | null {
  if (!file.endsWith(".csv")) return null;
  const db = database();
  if (meetingsTablePath.endsWith(`/${file}`)) return meetingsAsCsv(publicMeetings(db, now()));
  const named = kindNamed(file, ".csv");
  if (named === null) return null;
  const { kind } = named;
  return publishedAsCsv(
    publishedRows(db, kind),
    { kind, owner: publicOwner(db) },
    openAddresses(env.publicUrl),
  );
}

const problem = (status: number, title: string, detail: string) =>
  new Response(`${JSON.stringify({ type: "about:blank", title, status, detail })}\n`, {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  });
