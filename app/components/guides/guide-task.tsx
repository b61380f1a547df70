import type { Picture } from "~/domain/guides/pictures";
import { partsOf } from "~/i18n/guide";
import { useWords } from "~/i18n/language";
import { Part } from "../page";

/** One thing to do: its steps, where it begins, and a picture where one helps. */
export function GuideTask({
  task,
}: {
  task: {
    key: string;
    title: string;
    steps: readonly string[];
    start: string;
    /** Null when the page is not for the reader. */
    to: string | null;
    picture: Picture | null;
    alt: string;
  };
}) {
  const { begins } = useWords().guides;
  const { key, title, steps, start, to, picture, alt } = task;
  return (
    <Part id={key} title={title}>
      <div className="guide">
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <Step text={step} />
            </li>
          ))}
        </ol>
        {to ? (
          <p>
            {begins} <a href={to}>{start}</a>
          </p>
        ) : null}
        {picture ? (
          <img
            src={picture.path}
            width={picture.width}
            height={picture.height}
            alt={alt}
            loading="lazy"
            decoding="async"
          />
        ) : null}
      </div>
    </Part>
  );
}

/** A step; what is pressed or read on the page stands out. */
function Step({ text }: { text: string }) {
  return (
    <>
      {partsOf(text).map((part, place) =>
        place % 2 === 1 ? <b key={part}>{part}</b> : <span key={part}>{part}</span>,
      )}
    </>
  );
}
