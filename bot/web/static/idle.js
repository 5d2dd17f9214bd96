// After a time without a word the chat is deleted, with two minutes' warning. Another tab's use counts too.
import { erase } from "./leave.js";
import { begun, get, proof } from "./page.js";

const WARNING = 120000;
const limit = Number(document.body.dataset.idle) * 1000;
const tabs = window.BroadcastChannel ? new BroadcastChannel("waymark") : null;
let last = Date.now();
let timer;

const end = async () => {
  if (!begun()) return;
  const body = proof();
  body.set("idle", "1"); // a code for an adviser goes on: it was agreed to for longer
  await erase(get("keep").action, body).catch(() => {});
  const gone = new URL(get("keep").action);
  gone.pathname = "/chat";
  gone.searchParams.set("deleted", "1");
  window.location.replace(gone);
};

const rest = () => {
  window.clearTimeout(timer);
  const left = limit - (Date.now() - last);
  if (left <= 0) { end(); return; }
  if (left <= WARNING && begun() && !get("idle").open) get("idle").showModal?.();
  timer = window.setTimeout(rest, left <= WARNING ? left : left - WARNING);
};

const used = () => { last = Date.now(); if (get("idle").open) get("idle").close(); rest(); };
const active = () => { if (!get("idle").open) { used(); tabs?.postMessage("used"); } };

["keydown", "pointerdown", "wheel", "touchmove"].forEach((kind) => {
  document.addEventListener(kind, active, { passive: true });
});
get("stay").addEventListener("click", () => { get("idle").close(); active(); });
get("idle").addEventListener("cancel", () => { last = Date.now(); rest(); });
tabs?.addEventListener("message", used);
document.addEventListener("visibilitychange", rest);
rest();
