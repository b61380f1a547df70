import type { Option } from "../choices";

/** A choice that shows another part of the same page; what is chosen stands in the address. */
export function Chooser({
  action,
  name,
  label,
  value,
  options,
  submit,
}: {
  action: string;
  name: string;
  label: string;
  value: string | undefined;
  options: Option[];
  submit: string;
}) {
  return (
    <form method="get" action={action} className="chooser no-print">
      <div className="field">
        <label htmlFor={`valj-${name}`}>{label}</label>
        <select id={`valj-${name}`} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn">
        {submit}
      </button>
    </form>
  );
}
