/** Beyond so many words a memory is emptied: it is there for the words that come back all the time. */
const mostRemembered = 100_000;

/** What has been worked out for a word, from the memory when it is there. */
export function remembered<Value>(
  memory: Map<string, Value>,
  word: string,
  make: (word: string) => Value,
): Value {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const value = make(word);
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(word, value);
  return value;
}
