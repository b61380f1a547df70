// "/" puts the cursor in the search box, as on many sites people know. Whoever turns it off is not sent this file;
// everything works without it.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const place = event.target;
  if (place instanceof HTMLElement && (place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName))) return;
  const box = document.querySelector('input[type="search"]');
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
