import type { ReactNode } from "react";
import { requireMember } from "~/auth/visit.server";
import { addressOf, questionIn } from "~/components/archive/address";
import { Around } from "~/components/around";
import { Fact } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useWords } from "~/i18n/language";
import type { LoaderFunctionArgs } from "~/remix.server";

/** How the archive reads what is typed, and the signs that it knows. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeArchive");
  return null;
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.help.title };

export default function Help() {
  const { archive } = useWords();
  const { help } = archive;
  return (
    <article>
      <Head crumbs={["archive"]} title={help.title} lead={help.lead} />
      <Part id="sa-lases" title={help.readsHeading}>
        <dl className="facts">
          {help.reads.map(([what, how]) => (
            <Explained key={what} what={what}>
              <Example>{how ?? ""}</Example>
            </Explained>
          ))}
        </dl>
      </Part>
      <Part id="tecken" title={help.signsHeading}>
        <div className="stack">
          <dl className="facts">
            {help.signs.map(([typed, what]) => (
              <Explained
                key={typed}
                what={
                  <a href={addressOf({ ...nothingAsked, text: typed ?? "" })}>
                    <Example>{typed ?? ""}</Example>
                  </a>
                }
              >
                <Example>{what ?? ""}</Example>
              </Explained>
            ))}
          </dl>
          <p>{help.asWords}</p>
        </div>
      </Part>
    </article>
  );
}

const nothingAsked = questionIn(new URLSearchParams());

/** A line of help whose example words are in the language of the archive. */
function Example({ children }: { children: string }) {
  const { foreign } = useWords().archive.help;
  return (
    <Around passage={foreign.passages.split("; ")} lang={foreign.lang}>
      {children}
    </Around>
  );
}

function Explained({ what, children }: { what: ReactNode; children: ReactNode }) {
  return <Fact label={what}>{children}</Fact>;
}
