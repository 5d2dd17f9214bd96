// Sends what the resident says without a reload, nothing twice, and shows and announces what comes back.
import { announce, begun, fetchPart, focus, get, proof, replace, turns } from "./page.js";

let busy = false;

const spoken = (turn) => [...turn.querySelectorAll(".words, .help-lines li, .card h2")]
  .map((part) => part.innerText.trim()).join("\n");

// A turn that the next answer from the server takes the place of.
const pass = (who, text) => {
  const item = document.createElement("li");
  item.className = `turn passing ${who}`;
  const words = document.createElement("p");
  words.className = "words";
  words.textContent = text;
  item.append(words);
  get("log").append(item);
  item.scrollIntoView({ block: "nearest" });
  return item;
};
const clear = () => get("log").querySelectorAll(".passing").forEach((item) => item.remove());

// The box stays where it is, so that what is being written is not lost.
const keepBox = (page) => {
  const [box, newBox] = [get("text"), page.getElementById("text")];
  box.value ||= newBox.value;
  box.setAttribute("aria-describedby", newBox.getAttribute("aria-describedby"));
  box.toggleAttribute("aria-invalid", newBox.hasAttribute("aria-invalid"));
  newBox.replaceWith(box);
};

const addTurns = (fresh) => {
  clear();
  turns().slice(Number(fresh.dataset.start)).forEach((turn) => turn.remove());
  const added = [...fresh.children].map((turn) => document.adoptNode(turn));
  if (added.length) get("latest")?.removeAttribute("id");
  get("log").append(...added);
  return added.filter((turn) => !turn.classList.contains("resident"));
};

const show = (page, chosen) => {
  const replies = addTurns(page.getElementById("new"));
  keepBox(page);
  ["reply", "told", "take", "keep"].forEach((id) => replace(id, page));
  proof().forEach((value, name) => {
    document.querySelectorAll(`[name=${name}]`).forEach((field) => { field.value = value; });
  });
  const fault = get("fault");
  announce([...replies.map(spoken), ...(fault ? [fault.textContent] : [])], get("reply").lang);
  ready();
  focus(chosen && !fault ? get("reply") : get("text"));
  (fault || replies[0])?.scrollIntoView({ block: fault ? "nearest" : "start" });
};

const send = async (body, said, chosen) => {
  if (busy) return;
  busy = true;
  clear();
  body.set("seen", turns().length);
  pass("resident", said);
  const { typing, busy: tooFast, failed: lost } = get("log").dataset;
  const waiting = pass("waymark waiting", `${typing}...`);
  try {
    const page = await fetchPart(get("reply").action, body);
    if (page) show(page, chosen);
  } catch (fault) {
    waiting.remove();
    failed(fault.message === "429" ? tooFast : lost, body, said, chosen);
  } finally {
    busy = false;
  }
};

const failed = (words, body, said, chosen) => {
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = get("log").dataset.again;
  again.addEventListener("click", () => send(body, said, chosen));
  pass("waymark failed", words).append(again);
  announce([words]);
  again.focus();
};

const submitted = (event) => {
  const { target: form, submitter } = event;
  if (!form.classList.contains("reply") || !submitter) return;
  event.preventDefault();
  if (busy) return;
  const body = new URLSearchParams(new FormData(form));
  if (submitter.name) body.set(submitter.name, submitter.value);
  if (!body.get("message_id")) body.set("message_id", document.querySelector("[name=message_id]").value);
  const chosen = body.has("choice");
  if (chosen) body.delete("text");
  const said = chosen ? submitter.innerText.trim() : body.get("text").trim();
  if (!said) { get("text").focus(); return; }
  if (!chosen) get("text").value = "";
  send(body, said, chosen);
};

const entered = (event) => {
  const { target, key, shiftKey, isComposing } = event;
  if (target.id !== "text" || key !== "Enter" || shiftKey || isComposing || !target.form.requestSubmit) return;
  event.preventDefault();
  target.form.requestSubmit(target.form.querySelector(".send"));
};

const ready = () => {
  get("reply").tabIndex = -1;
  get("print").hidden = false;
  get("print").addEventListener("click", () => window.print());
};

document.addEventListener("submit", submitted);
document.addEventListener("keydown", entered);
ready();
if (begun()) get("latest")?.scrollIntoView();
