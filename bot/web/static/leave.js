// Leaves before anything else and deletes on the way: the screen is clear even if the network is slow.
import { embedded, get, proof } from "./page.js";

export const erase = (path, body = proof()) => fetch(path, { method: "POST", body, redirect: "manual", keepalive: true });

const leave = () => {
  document.body.hidden = true;
  erase(get("exit").action).catch(() => {});
  (embedded ? window.top : window).location.replace(document.body.dataset.exit);
};

let shifts = [];
const countShifts = (event) => {
  if (event.key !== "Shift") { shifts = []; return; }
  shifts = [...shifts.filter((at) => event.timeStamp - at < 5000), event.timeStamp];
  if (shifts.length === 3) leave();
};

get("exit").addEventListener("submit", (event) => { event.preventDefault(); leave(); });
document.addEventListener("keyup", countShifts);
document.addEventListener("keydown", (event) => {
  if (embedded && event.key === "Escape" && !get("idle").open) window.parent.postMessage("waymark:close", "*");
});

// A page brought back by the back button must not show the chat again.
window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });
