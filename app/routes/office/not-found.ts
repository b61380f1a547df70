import { data } from "~/remix.server";

/** Every address that no other route knows. */
export async function loader() {
  throw data({ key: "notFound" }, { status: 404 });
}

export async function action() {
  throw data({ key: "notFound" }, { status: 404 });
}

export { Nothing as default } from "~/components/nothing";
