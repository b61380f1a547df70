import { useWords } from "~/i18n/language";

const places = [
  ["who", "/kunskap"],
  ["own", "/kunskap/min"],
  ["trainings", "/kunskap/utbildningar"],
  ["gaps", "/kunskap/luckor"],
] as const;

/** The pages of what the network knows, with the one that is open marked; the gaps are for those who may see them. */
export function CompetenceNav({ here, gaps }: { here: (typeof places)[number][0] | null; gaps: boolean }) {
  const { competence } = useWords();
  const labels = {
    who: competence.title,
    own: competence.own.title,
    trainings: competence.trainings.title,
    gaps: competence.gaps.title,
  };
  return (
    <nav className="sections no-print" aria-label={competence.linksLabel}>
      <ul>
        {places
          .filter(([key]) => key !== "gaps" || gaps)
          .map(([key, to]) => (
            <li key={key}>
              <a href={to} aria-current={key === here ? "page" : undefined}>
                {labels[key]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
