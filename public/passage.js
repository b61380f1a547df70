// A passage marked in the minutes goes along to the lesson that is written from it. Without this file the link still leads there.
const links = [...document.querySelectorAll("a[data-passage]")].map((link) => ({
  link,
  href: link.href,
  text: link.textContent,
}));

document.addEventListener("selectionchange", () => {
  const marked = getSelection();
  const passage = marked.isCollapsed ? "" : inAddress(marked.toString().trim());
  const place = passage ? marked.getRangeAt(0).commonAncestorContainer : null;
  const item = place && (place.closest ? place : place.parentElement).closest(".item");
  for (const { link, href, text } of links) {
    const isHere = item?.contains(link);
    link.href = isHere ? `${href}&stycke=${encodeURIComponent(passage)}` : href;
    link.textContent = isHere ? link.dataset.passage : text;
  }
});

// What of a passage fits in an address, at a whole word.
function inAddress(passage) {
  let words = passage.slice(0, 1500).split(" ");
  while (encodeURIComponent(words.join(" ")).length > 1700) words = words.slice(0, -1);
  const kept = words.join(" ");
  return kept === passage ? kept : `${kept} …`;
}
