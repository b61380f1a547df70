/** The one door to the framework for what runs in pages: a move to its successor changes this file. */
export {
  isRouteErrorResponse,
  Links,
  Outlet,
  RemixBrowser,
  RemixServer,
  Scripts,
  type ShouldRevalidateFunction,
  useActionData,
  useFetcher,
  useLoaderData,
  useLocation,
  useMatches,
  useNavigate,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
