import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CountryMatrix } from "~/components/register/country-matrix";
import { PartnerMap } from "~/components/register/partner-map";
import { viewerOf } from "~/domain/members/member";
import { drawMap } from "~/domain/partners/map.server";
import { unitsByCountry } from "~/domain/partners/matrix.server";
import { partnerList } from "~/domain/partners/partners.server";
import { countryName, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The partners on a map, and which units have to do with which countries. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const viewer = viewerOf(member);
  const partners = partnerList(database(), viewer, {})
    .filter(({ countryCode }) => countryCode !== "SE")
    .map(({ id, name, countryCode, kind }) => ({ id, name, countryCode, kind }));
  return {
    partners,
    map: drawMap(partners.map(({ countryCode }) => countryCode)),
    matrix: unitsByCountry(database(), viewer),
  };
}

export const handle: PageHandle<typeof loader> = { title: ({ map }) => map.title };

export default function PartnerMapPage() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.map;
  const { partners, map, matrix } = useLoaderData<typeof loader>();
  const codes = [...new Set(partners.map(({ countryCode }) => countryCode))];
  const inCountry = (code: string) => partners.filter(({ countryCode }) => countryCode === code);
  const rows = codes
    .map((code) => ({ code, name: countryName(code, speech), partners: inCountry(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, speech.language));
  const unseen = rows.filter(({ code }) => !map.places.some(({ countryCode }) => countryCode === code));
  return (
    <>
      <Head title={own.title} lead={own.lead} crumbs={["register", "partners"]} />
      <Part id="karta" title={own.map} aside={own.mapAside(codes.length, partners.length)}>
        {partners.length > 0 ? (
          <figure className="stack wide">
            <PartnerMap
              map={map}
              counts={Object.fromEntries(rows.map((row) => [row.code, row.partners.length]))}
            />
            <p className="note below">
              {own.mapNote}{" "}
              {unseen.length > 0
                ? own.outside(
                    listInWords(
                      unseen.map(({ name }) => name),
                      speech,
                    ),
                  )
                : null}
            </p>
            <table className="records fold">
              <caption>{own.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{own.country}</th>
                  <th scope="col">{own.partners}</th>
                  <th scope="col" className="num">
                    {own.number}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      <a href={`/register/partner?land=${row.code}`}>{row.name}</a>
                    </th>
                    <td data-l={own.partners}>
                      {row.partners.map(({ id, name }, place) => (
                        <span key={id}>
                          {place > 0 ? ", " : null}
                          <a href={partnerPath(id)}>{name}</a>
                        </span>
                      ))}
                    </td>
                    <td className="num" data-l={own.number}>
                      {row.partners.length}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </figure>
        ) : (
          <Empty>{own.none}</Empty>
        )}
      </Part>
      <Part id="enheter" title={own.matrix} aside={own.matrixAside}>
        {matrix.cells.length > 0 ? (
          <>
            <p className="note">{own.matrixNote}</p>
            <CountryMatrix matrix={matrix} />
          </>
        ) : (
          <Empty>{own.noMatrix}</Empty>
        )}
      </Part>
    </>
  );
}
