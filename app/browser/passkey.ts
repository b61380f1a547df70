import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { one } from "./words";

/**
 * A form that is answered by a passkey: what is to be signed is fetched when the button is pressed, and the device's answer is
 * posted as any other field. Without this program the form stays hidden.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) open(form);

function open(form: HTMLFormElement): void {
  const answer = one(form, "input[name=answer]", HTMLInputElement);
  const told = one(form, "[role=status]", HTMLElement);
  const canDo = "credentials" in navigator && "PublicKeyCredential" in globalThis;
  form.hidden = false;
  if (!canDo) told.textContent = form.dataset.missing ?? "";
  form.addEventListener("submit", (event) => {
    if (answer.value !== "" || !canDo) return;
    event.preventDefault();
    told.textContent = form.dataset.waits ?? "";
    answerOf(form)
      .then((signed) => {
        answer.value = JSON.stringify(signed);
        form.submit();
      })
      .catch((problem: unknown) => {
        const name = problem instanceof Error ? problem.name : "";
        const said = name === "InvalidStateError" ? form.dataset.known : form.dataset.stopped;
        told.textContent = said ?? "";
      });
  });
}

async function answerOf(form: HTMLFormElement): Promise<object> {
  const asked = await fetch(form.dataset.ask ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "",
  });
  if (!asked.ok) throw new Error(String(asked.status));
  const optionsJSON = await asked.json();
  return form.dataset.passkey === "new"
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON });
}
