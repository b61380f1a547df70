declare module "n3" {
  type Term = { termType: string; value: string; language?: string; datatype?: { value: string } };
  export type Quad = { subject: Term; predicate: Term; object: Term };
  export class Parser {
    constructor(options?: { format?: string; baseIRI?: string });
    /** Throws at the first thing that is no RDF. */
    parse(text: string): Quad[];
  }
}
