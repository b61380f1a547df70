declare module "virtual:browser-programs" {
  /** Where each browser program is fetched. */
  const addresses: Record<import("./programs").Program, string>;
  export default addresses;
}
