// Shows what is like a text as one writes it. Without this file the button opens the same in a tab of its own.
const place = document.querySelector("[data-tried]");
const form = place?.closest("form");
const button = place?.querySelector("button[name]");
const [heard, found] = place ? place.querySelectorAll("[aria-live], [data-tried-found]") : [];
const [pause, shortest] = [700, 12];
let waiting;
let asking;
let asked = "";

if (form) place.querySelector(".note").textContent = place.dataset.live;
form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, pause);
});
if (form) look();

async function look() {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("except", button.value);
  const text = [...form.querySelectorAll("input[type=text], input:not([type]), input[name=text], textarea")]
    .map(({ value }) => value)
    .join("");
  if (text === asked || text.trim().length < shortest) return;
  asked = text;
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(place.dataset.tried, { method: "POST", body, signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const like = page.querySelector("#tried-found");
    if (!like) return;
    for (const link of like.querySelectorAll("a[href^='/']")) link.target = "_blank";
    found.replaceChildren(...like.childNodes);
    heard.textContent = like.dataset.count;
  } catch {
    // What was found before stays, and the button still works.
  }
}
