import type { ReactNode } from "react";

/** The row of buttons at the end of a form: the main one says what happens. */
export function Actions({
  submit,
  kind = "main",
  children,
}: {
  submit: ReactNode;
  /** "plain" where the page's main action is another. */
  kind?: "main" | "plain";
  children?: ReactNode;
}) {
  return (
    <div className="actions">
      <button type="submit" className={kind === "main" ? "btn main" : "btn"}>
        {submit}
      </button>
      {children}
    </div>
  );
}

/** A form that is only a button, with what it needs in hidden fields. */
export function ButtonForm({
  action,
  label,
  fields = {},
  kind = "low",
  describedBy,
}: {
  action: string;
  label: ReactNode;
  fields?: Record<string, string | number>;
  kind?: "main" | "plain" | "low" | "mainLow" | "link";
  describedBy?: string;
}) {
  const classes = { main: "btn main", plain: "btn", low: "btn low", mainLow: "btn main low", link: "link" };
  return (
    <form method="post" action={action} className="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={classes[kind]} aria-describedby={describedBy}>
        {label}
      </button>
    </form>
  );
}

/** What can be done with one row of a list, folded away until asked for; only one row is open at a time. */
export function RowDeeds({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="row-deeds" name="row-deeds">
      <summary>{label}</summary>
      <div className="actions tight">{children}</div>
    </details>
  );
}
