import { useWords } from "~/i18n/language";

const sections = [
  ["projects", "/register"],
  ["partners", "/register/partner"],
  ["programmes", "/register/program"],
  ["calls", "/register/utlysningar"],
  ["initiatives", "/register/insatser"],
  ["information", "/information"],
] as const;

/** The parts of the register, with the one that is open marked. */
export function RegisterNav({ here }: { here: (typeof sections)[number][0] }) {
  const { sections: words } = useWords().register;
  return (
    <nav className="sections no-print" aria-label={words.label}>
      <ul>
        {sections.map(([key, to]) => (
          <li key={key}>
            <a href={to} aria-current={key === here ? "page" : undefined}>
              {words[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
