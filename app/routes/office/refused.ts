import { data, type LoaderFunctionArgs } from "~/remix.server";

/** Where the server sends a request that it will not let in, so that the visitor gets a page in their own language. */
export async function loader({ params }: LoaderFunctionArgs) {
  if (params.why === "ursprung") throw data({ key: "foreignOrigin" }, { status: 403 });
  if (params.why === "filer") throw data({ key: "filesTooLarge" }, { status: 413 });
  const status = Number(params.why);
  throw data({ key: "refused" }, { status: [400, 405, 411, 413, 414, 429].includes(status) ? status : 404 });
}

export { Nothing as default } from "~/components/nothing";
