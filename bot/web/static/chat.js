// Makes the chat better where JavaScript runs: no reload, one announcement a message, nothing sent twice.
// Nothing is put in storage, in the address or in the history.
(() => {
  "use strict";
  const log = document.getElementById("log");
  const announcer = document.getElementById("announcer");
  const exit = document.querySelector("[data-exit]");
  const embedded = document.body.classList.contains("embedded");
  let busy = false;

  const announce = (text) => {
    announcer.textContent = "";
    window.setTimeout(() => { announcer.textContent = text; }, 60);
  };

  const bubble = (who, text, extra) => {
    const item = document.createElement("li");
    item.className = `turn ${who} ${extra || ""}`;
    const words = document.createElement("p");
    words.className = "words";
    words.textContent = text;
    item.append(words);
    log.append(item);
    item.scrollIntoView({ block: "nearest" });
    return item;
  };

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const items = [...page.querySelectorAll("#new > li")];
    const answers = items.filter((item) => !item.classList.contains("resident"));
    document.getElementById("latest")?.removeAttribute("id");
    answers.forEach((item) => log.append(document.adoptNode(item)));
    ["reply", "told"].forEach((id) => {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      if (fresh && old) { if (old.open) fresh.open = true; old.replaceWith(document.adoptNode(fresh)); }
    });
    const key = page.querySelector("#reply [name=key]")?.value || document.querySelector("#reply [name=key]").value;
    document.querySelectorAll("[name=key]").forEach((field) => { field.value = key; });
    announce(answers.map((item) => item.innerText.trim()).join("\n"));
    document.getElementById("text").focus({ preventScroll: true });
    answers[0]?.scrollIntoView({ block: "start" });
  };

  const send = async (body, said) => {
    if (busy) return;
    busy = true;
    log.setAttribute("aria-busy", "true");
    const mine = bubble("resident", said);
    const waiting = bubble("waymark", `${log.dataset.typing}...`, "waiting");
    try {
      const answer = await fetch("/chat", { method: "POST", body, headers: { "X-Waymark": "fragment" } });
      waiting.remove();
      if (answer.redirected) { window.location.replace("/chat"); return; }
      show(await answer.text());
    } catch {
      waiting.remove();
      mine.remove();
      failed(body, said);
    } finally {
      busy = false;
      log.removeAttribute("aria-busy");
    }
  };

  const failed = (body, said) => {
    const item = bubble("waymark", log.dataset.failed, "failed");
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = log.dataset.again;
    again.addEventListener("click", () => { item.remove(); send(body, said); });
    item.append(again);
    announce(log.dataset.failed);
    again.focus();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.classList.contains("reply")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    if (!body.get("message_id")) body.set("message_id", document.querySelector("[name=message_id]").value);
    const chosen = event.submitter?.name === "choice" || body.get("choice");
    if (chosen) body.delete("text");
    const said = chosen ? event.submitter.innerText.trim() : (body.get("text") || "").trim();
    if (!said) { document.getElementById("text").focus(); return; }
    send(body, said);
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "text" && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector(".send"));
    }
  });

  // Leaves before anything else, then deletes: the screen is clear even if the network is slow.
  const leave = () => {
    const key = document.querySelector("[name=key]").value;
    document.body.hidden = true;
    navigator.sendBeacon("/chat/exit", new URLSearchParams({ key }));
    (embedded ? window.top : window).location.replace(exit.dataset.exit);
  };
  exit.addEventListener("click", (event) => { event.preventDefault(); leave(); });
  let shifts = [];
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") { shifts = []; return; }
    shifts = [...shifts.filter((at) => event.timeStamp - at < 5000), event.timeStamp];
    if (shifts.length === 3) leave();
  });

  // A page brought back by the back button must not show the chat again.
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

  const print = document.getElementById("print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  if (embedded) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") window.parent.postMessage("waymark:close", "*");
    });
  }
})();
