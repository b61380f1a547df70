// Shows a meeting as it goes on. Without this file the page shows it at each reload.
const line = document.querySelector("[data-stream]");
const say = (text) => {
  line.querySelector("span").textContent = text;
};

function follow() {
  const { stream, on, lost, ended } = line.dataset;
  const source = new EventSource(stream);
  for (const part of document.querySelectorAll("[data-live]")) {
    source.addEventListener(part.dataset.live, ({ data }) => {
      part.innerHTML = data;
    });
  }
  source.addEventListener("open", () => say(on));
  source.addEventListener("end", () => {
    source.close();
    say(ended);
  });
  source.addEventListener("error", () => {
    say(lost);
    // A browser comes back by itself, unless it got an answer that was no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 30_000);
  });
}

follow();
