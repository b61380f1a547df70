import type { PublicationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { OpenAddresses } from "./addresses";
import type { Thing, Value } from "./graph";

export type Catalogue = {
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

/** The catalogue of the open data in the words of DCAT-AP-SE 3: a set of data for each list, each as JSON and as a feed. */
export function catalogueOf({ publisher, spans }: Catalogue, addresses: OpenAddresses): Thing[] {
  const catalogue = `${addresses.base}/oppet/katalog`;
  const agent = { iri: `${catalogue}#utgivare` };
  const contact = publisher?.email ? { iri: `${catalogue}#kontakt` } : null;
  const name = publisher?.name ?? sv.common.product;
  const changed = spans.length > 0 ? Math.max(...spans.map(({ changedAt }) => changedAt)) : null;
  const language: Value = { iri: `${authority}/language/SWE` };
  const set = (kind: PublicationKind) => `${catalogue}#${kind}`;
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
        ["dcat:dataset", ...kinds.map((kind) => ({ iri: set(kind) }))],
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
    ...kinds.flatMap((kind): Thing[] => {
      const span = spans.find((each) => each.kind === kind);
      return [
        {
          iri: set(kind),
          type: "dcat:Dataset",
          facts: [
            ["dcterms:title", ...both(({ open }) => open.lists[kind].title)],
            ["dcterms:description", ...both(({ open }) => open.lists[kind].lead)],
            ["dcterms:publisher", agent],
            ...(contact ? [["dcat:contactPoint", contact] as Thing["facts"][number]] : []),
            ["dcterms:accessRights", isPublic],
            ["dcat:theme", { iri: `${authority}/data-theme/GOVE` }],
            ["dcat:keyword", ...both(({ openData }) => openData.catalogue.keyword)],
            ["dcterms:language", language],
            ["dcterms:accrualPeriodicity", { iri: `${authority}/frequency/IRREG` }],
            ["dcat:landingPage", { iri: addresses.list(kind) }],
            ...whenever("dcterms:issued", span?.firstAt ?? null),
            ...whenever("dcterms:modified", span?.changedAt ?? null),
            ["dcat:distribution", { iri: `${set(kind)}-json` }, { iri: `${set(kind)}-atom` }],
          ],
        },
        distribution(`${set(kind)}-json`, addresses.data(kind), "application/json"),
        distribution(`${set(kind)}-atom`, addresses.feed(kind), "application/atom+xml"),
      ];
    }),
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
