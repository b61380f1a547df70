import { element, xmlDocument, xmlText } from "./xml";

/** A small graph of RDF, and the three ways it is written. */

const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A name with its prefix: "dcat:Dataset". */
type Name = `${keyof typeof prefixes}:${string}`;

export type Value = { iri: string } | { text: string; language?: "sv" | "en" } | { day: string };

/** Something that is told of, what sort of thing it is, and what is told. */
export type Thing = { iri: string; type: Name; facts: [name: Name, ...values: Value[]][] };

/** As Turtle. */
export function asTurtle(things: readonly Thing[]): string {
  const heads = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const blocks = things.map(({ iri, type, facts }) => {
    const lines = facts.map(([name, ...values]) => `  ${name} ${values.map(inTurtle).join(", ")}`);
    return `<${safe(iri)}> a ${[type, ...lines].join(" ;\n")} .`;
  });
  return `${[...heads, "", blocks.join("\n\n")].join("\n")}\n`;
}

function inTurtle(value: Value): string {
  if ("iri" in value) return `<${safe(value.iri)}>`;
  if ("day" in value) return `"${value.day}"^^xsd:date`;
  return `${JSON.stringify(value.text)}${value.language ? `@${value.language}` : ""}`;
}

/** An address without the signs that none may hold. */
const safe = (iri: string) => iri.replace(/[\s<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign));

/** As JSON-LD. */
export const asJsonLd = (things: readonly Thing[]): string =>
  `${JSON.stringify({
    "@context": prefixes,
    "@graph": things.map(({ iri, type, facts }) => ({
      "@id": safe(iri),
      "@type": type,
      ...Object.fromEntries(facts.map(([name, ...values]) => [name, values.map(inJsonLd)])),
    })),
  })}\n`;

function inJsonLd(value: Value) {
  if ("iri" in value) return { "@id": safe(value.iri) };
  if ("day" in value) return { "@value": value.day, "@type": "xsd:date" };
  return value.language ? { "@value": value.text, "@language": value.language } : { "@value": value.text };
}

/** As RDF/XML, which the national portal reads too. */
export function asRdfXml(things: readonly Thing[]): string {
  const spaces = Object.fromEntries(
    Object.entries(prefixes).map(([prefix, iri]) => [`xmlns:${prefix}`, iri]),
  );
  const told = (name: string, value: Value) => {
    if ("iri" in value) return element(name, { "rdf:resource": safe(value.iri) });
    if ("day" in value) return element(name, { "rdf:datatype": `${prefixes.xsd}date` }, value.day);
    return element(name, { "xml:lang": value.language }, xmlText(value.text));
  };
  return xmlDocument(
    element(
      "rdf:RDF",
      spaces,
      ...things.map(({ iri, type, facts }) =>
        element(
          type,
          { "rdf:about": safe(iri) },
          ...facts.flatMap(([name, ...values]) => values.map((value) => told(name, value))),
        ),
      ),
    ),
  );
}
