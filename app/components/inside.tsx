import { createContext, type ReactNode, useContext } from "react";

const InsideContext = createContext(true);

/** Around what is shown to outsiders, where a name leads nowhere that asks for sign-in. */
export function Outside({ children }: { children: ReactNode }) {
  return <InsideContext.Provider value={false}>{children}</InsideContext.Provider>;
}

/** A way to a page for those who are signed in; to outsiders the name alone. */
export function InsideLink({ to, children }: { to: string; children: ReactNode }) {
  return useContext(InsideContext) ? <a href={to}>{children}</a> : children;
}
