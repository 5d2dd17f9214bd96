// Sends the suggestions to a phone or an e-mail address without a reload. What was written stays in its box alone.
import { announce, fetchPart, get, replace } from "./page.js";

let busy = false;

const show = (page, written) => {
  replace("take", page);
  const fault = get("to-fault").textContent;
  if (fault) get("to").value = written;
  announce([fault || get("take").querySelector(".done").textContent]);
  get("to").focus();
};

const failed = (form, status) => {
  const words = status === "429" ? form.dataset.busy : form.dataset.failed;
  get("to-fault").textContent = words;
  announce([words]);
  get("to").focus();
};

const send = async (form) => {
  if (busy) return;
  busy = true;
  try {
    const page = await fetchPart(form.action, new URLSearchParams(new FormData(form)));
    if (page) show(page, get("to").value);
  } catch (fault) {
    failed(form, fault.message);
  } finally {
    busy = false;
  }
};

document.addEventListener("submit", (event) => {
  if (event.target.id !== "sending") return;
  event.preventDefault();
  send(event.target);
});
