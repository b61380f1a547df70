import type { PublicationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { OpenAddresses } from "./addresses";
import type { Thing, Value } from "./graph";

type Catalogue = {
  /** Null before the house is set up. */
  publisher: { name: string; email: string | null; website: string | null } | null;
  spans: { kind: PublicationKind; firstAt: number; changedAt: number }[];
};

const kinds = Object.keys(sv.open.lists) as PublicationKind[];
const licence = { iri: "http://creativecommons.org/publicdomain/zero/1.0/" };
const authority = "http://publications.europa.eu/resource/authority";
const isPublic = { iri: `${authority}/access-right/PUBLIC` };

const both = (of: (words: typeof sv) => string): [Value, Value] => [
  { text: of(sv), language: "sv" },
  { text: of(en), language: "en" },
];

/**
 * The catalogue of the open data in the words of DCAT-AP-SE 3: a set of data for each list, each as JSON, as a
 * spreadsheet and as a feed; and the meetings ahead as a spreadsheet.
 */
export function catalogueOf({ publisher, spans }: Catalogue, addresses: OpenAddresses): Thing[] {
  const catalogue = `${addresses.base}/oppet/katalog`;
  const agent = { iri: `${catalogue}#utgivare` };
  const contact = publisher?.email ? { iri: `${catalogue}#kontakt` } : null;
  const name = publisher?.name ?? sv.common.product;
  const changed = spans.length > 0 ? Math.max(...spans.map(({ changedAt }) => changedAt)) : null;
  const language: Value = { iri: `${authority}/language/SWE` };
  const common: Thing["facts"] = [
    ["dcterms:publisher", agent],
    ...(contact ? [["dcat:contactPoint", contact] as Thing["facts"][number]] : []),
    ["dcterms:accessRights", isPublic],
    ["dcat:theme", { iri: `${authority}/data-theme/GOVE` }],
    ["dcat:keyword", ...both(({ openData }) => openData.catalogue.keyword)],
    ["dcterms:language", language],
    ["dcterms:accrualPeriodicity", { iri: `${authority}/frequency/IRREG` }],
  ];
  const set = (each: string) => `${catalogue}#${each}`;
  return [
    {
      iri: catalogue,
      type: "dcat:Catalog",
      facts: [
        ["dcterms:title", ...both(({ openData }) => openData.catalogue.title)],
        ["dcterms:description", ...both(({ openData }) => openData.catalogue.description)],
        ["dcterms:publisher", agent],
        ["dcterms:license", licence],
        ["dcterms:language", language],
        ["dcat:themeTaxonomy", { iri: `${authority}/data-theme` }],
        ["foaf:homepage", { iri: `${addresses.base}/oppet/data` }],
        ...whenever("dcterms:modified", changed),
        ["dcat:dataset", ...[...kinds, "meetings"].map((each) => ({ iri: set(each) }))],
      ],
    },
    {
      iri: agent.iri,
      type: "foaf:Agent",
      facts: [
        ["foaf:name", { text: name }],
        ["dcterms:type", { iri: "http://purl.org/adms/publishertype/LocalAuthority" }],
        ...(publisher?.website
          ? [["foaf:homepage", { iri: publisher.website }] as Thing["facts"][number]]
          : []),
      ],
    },
    ...(contact
      ? [
          {
            iri: contact.iri,
            type: "vcard:Organization",
            facts: [
              ["vcard:fn", { text: name }],
              ["vcard:hasEmail", { iri: `mailto:${publisher?.email}` }],
            ],
          } satisfies Thing,
        ]
      : []),
    ...kinds.flatMap((kind) => {
      const span = spans.find((each) => each.kind === kind);
      return dataset(
        set(kind),
        [
          ["dcterms:title", ...both(({ open }) => open.lists[kind].title)],
          ["dcterms:description", ...both(({ open }) => open.lists[kind].lead)],
          ...common,
          ["dcat:landingPage", { iri: addresses.list(kind) }],
          ...whenever("dcterms:issued", span?.firstAt ?? null),
          ...whenever("dcterms:modified", span?.changedAt ?? null),
        ],
        { json: addresses.data(kind), csv: addresses.table(kind), atom: addresses.feed(kind) },
      );
    }),
    ...dataset(
      set("meetings"),
      [
        ["dcterms:title", ...both(({ open }) => open.meetings.title)],
        ["dcterms:description", ...both(({ open }) => open.meetings.lead)],
        ...common,
        ["dcat:landingPage", { iri: addresses.meetings }],
      ],
      { csv: addresses.meetingsTable },
    ),
  ];
}

const mediaTypes = { json: "application/json", csv: "text/csv", atom: "application/atom+xml" } as const;
type Ending = keyof typeof mediaTypes;

/** A set of data with its distributions, each at its address. */
function dataset(iri: string, facts: Thing["facts"], places: Partial<Record<Ending, string>>): Thing[] {
  const ways = Object.entries(places) as [Ending, string][];
  return [
    {
      iri,
      type: "dcat:Dataset",
      facts: [...facts, ["dcat:distribution", ...ways.map(([ending]) => ({ iri: `${iri}-${ending}` }))]],
    },
    ...ways.map(([ending, address]) => distribution(`${iri}-${ending}`, address, mediaTypes[ending])),
  ];
}

const whenever = (name: "dcterms:issued" | "dcterms:modified", at: number | null): Thing["facts"] =>
  at === null ? [] : [[name, { day: dayOf(at) }]];

const distribution = (iri: string, address: string, mediaType: string): Thing => ({
  iri,
  type: "dcat:Distribution",
  facts: [
    ["dcterms:title", { text: mediaType }],
    ["dcat:accessURL", { iri: address }],
    ["dcat:downloadURL", { iri: address }],
    ["dcterms:format", { text: mediaType }],
    ["dcat:mediaType", { iri: `https://www.iana.org/assignments/media-types/${mediaType}` }],
    ["dcterms:license", licence],
  ],
});
