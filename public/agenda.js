// Lets an item of the agenda be dragged to its place. The buttons beside it do the same, also without this file.
const list = document.querySelector("[data-order]");

list?.addEventListener("pointerdown", (down) => {
  const item = down.button === 0 && down.target.closest(".grip")?.closest("li");
  if (!item) return;
  down.preventDefault();
  list.setPointerCapture(down.pointerId);
  item.classList.add("dragged");
  const before = [...list.children];
  const drag = new AbortController();
  const on = (name, act) => addEventListener(name, act, { signal: drag.signal });
  const end = () => {
    drag.abort();
    item.classList.remove("dragged");
  };
  const giveUp = () => {
    end();
    list.replaceChildren(...before);
  };
  on("pointercancel", giveUp);
  on("keydown", ({ key }) => key === "Escape" && giveUp());
  on("pointermove", ({ clientX: x, clientY: y }) => {
    scrollBy(0, y < 60 ? -12 : y > innerHeight - 60 ? 12 : 0);
    const over = document.elementFromPoint(x, y)?.closest("[data-item]");
    if (!over || over === item) return;
    const { top, height } = over.getBoundingClientRect();
    over[y < top + height / 2 ? "before" : "after"](item);
  });
  on("pointerup", () => {
    end();
    const place = [...list.children].indexOf(item) + 1;
    if (before[place - 1] !== item) save(item.dataset, place).catch(() => location.reload());
  });
});

/** Posts the same form as the buttons, and shows the list as the server answers it. */
async function save({ item, title }, place) {
  const { order, moved } = list.dataset;
  const answer = await fetch(order, { method: "POST", body: new URLSearchParams({ item, place }) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  list.replaceChildren(...page.querySelector("[data-order]").children);
  list.nextElementSibling.textContent = moved.replace("{title}", title).replace("{place}", place);
}
