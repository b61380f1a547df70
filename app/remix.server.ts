/** The one door to the framework for what runs on the server. */
export {
  type ActionFunctionArgs,
  type AppLoadContext,
  createSessionStorage,
  data,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleDocumentRequestFunction,
  type HandleErrorFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
  type Session,
  type SessionStorage,
} from "@remix-run/node";
