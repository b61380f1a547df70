/** The page of an address that is only posted to: it stands where a refusal is told. */
export function Nothing() {
  return null;
}
