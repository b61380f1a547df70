import type { z } from "zod";
import type { Refusal } from "~/domain/refusal";
import { data } from "~/remix.server";

/** What a person typed, field by field, exactly as it came. */
export type Typed = Record<string, string | string[]>;

/** Field → key of the words that say what is wrong. The key "form" stands for the whole form. */
export type Problems = Record<string, string>;

type ReadForm<Value> =
  | { ok: true; value: Value; typed: Typed }
  | { ok: false; problems: Problems; typed: Typed };

/**
 * Reads a posted form against a zod schema whose messages are keys of the interface's words. Fields
 * that end in `[]` are lists. Answers 400 for a body that is no form at all (`formData()` would throw,
 * and the visitor would see 500).
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  return checkTyped(schema, await readTyped(request));
}

/** Checks fields that have been read against a schema: a form's, or those of one line of a list. */
export function checkTyped<Schema extends z.ZodType>(
  schema: Schema,
  typed: Typed,
): ReadForm<z.output<Schema>> {
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data, typed };
  const problems: Problems = {};
  for (const issue of read.error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "form";
    problems[field] ??= knownKey(issue.message);
  }
  return { ok: false, problems, typed };
}

/**
 * Reads what a button of ours carries. It can only be wrong when somebody has made the form by hand, and there
 * is nothing typed to keep: 422, as a page.
 */
export async function readButton<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const read = await readForm(request, schema);
  if (!read.ok) throw data({ key: "invalid" }, { status: 422 });
  return read.value;
}

/** What has been read of each request, for whoever must give it back when the request cannot be carried out. */
const typedBy = new WeakMap<Request, Typed>();

/** What a person typed in the form that a request posts; null when none has been read from it. */
export const typedIn = (request: Request): Typed | null => typedBy.get(request) ?? null;

/** The fields of a posted form without any check, for forms that carry nothing but a button. */
export async function readTyped(request: Request): Promise<Typed> {
  const typed = typedOf(await readBody(request));
  typedBy.set(request, typed);
  return typed;
}

/**
 * The fields of a posted form and the bytes of a file in it; null when none was chosen. The server has
 * limited the body before.
 */
export async function readTypedWithFile(
  request: Request,
  field: string,
): Promise<{ typed: Typed; file: Uint8Array | null }> {
  const form = await readBody(request);
  const chosen = form.get(field);
  const file = chosen instanceof Blob && chosen.size > 0 ? new Uint8Array(await chosen.arrayBuffer()) : null;
  const typed = typedOf(form);
  typedBy.set(request, typed);
  return { typed, file };
}

async function readBody(request: Request): Promise<FormData> {
  const kind = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(kind)) {
    throw data({ key: "notAForm" }, { status: 400 });
  }
  try {
    return await request.formData();
  } catch {
    throw data({ key: "notAForm" }, { status: 400 });
  }
}

function typedOf(form: FormData): Typed {
  const typed: Typed = Object.create(null);
  for (const [name, raw] of form.entries()) {
    if (typeof raw !== "string") continue;
    const text = raw.replaceAll("\r\n", "\n").toWellFormed().replaceAll("\u0000", "");
    if (name.endsWith("[]")) {
      const list = typed[name.slice(0, -2)];
      if (Array.isArray(list)) list.push(text);
      else typed[name.slice(0, -2)] = [text];
    } else typed[name] = text;
  }
  return typed;
}

/** The answer to a form that cannot be accepted: 422, the problems, and everything that was typed. */
export function formAgain(problems: Problems, typed: Typed) {
  return data({ problems, typed, current: null }, { status: 422 });
}

/** The answer to a form that has been sent too often from one place: 429, how long to wait, and everything that was typed. */
export function formTooOften(visit: { wait?: number }, wait: number, problems: Problems, typed: Typed) {
  visit.wait = wait;
  return data({ problems, typed, current: null }, { status: 429 });
}

/** The answer when somebody else has saved meanwhile: 409, what was typed, and what is saved now. */
export function formConflict<Current>(typed: Typed, current: Current) {
  return data({ problems: { form: "changedMeanwhile" } as Problems, typed, current }, { status: 409 });
}

/**
 * The answer to a form that a rule refused: 404 when the record is gone, 409 when somebody else has saved
 * meanwhile, else as a form that cannot be accepted, with the reason beside its field.
 */
export function refusedForm(refusal: Refusal, typed: Typed) {
  if (refusal.refused === "notFound") throw data({ key: "notFound" }, { status: 404 });
  if (refusal.refused === "changedMeanwhile") return formConflict(typed, refusal.current);
  return formAgain({ [refusal.field ?? "form"]: refusal.refused }, typed);
}

/**
 * The answer to a button that a rule refused: a page that says why. 404 when the record is gone, 409 when somebody
 * else has changed it meanwhile, else 422.
 */
export function refusedButton(refusal: Refusal): never {
  const status = { notFound: 404, changedMeanwhile: 409 }[refusal.refused] ?? 422;
  throw data({ key: refusal.refused }, { status });
}

const knownKey = (message: string) => (/^[a-zA-Z]+$/.test(message) ? message : "wrongValue");
