// Makes the chat better where JavaScript runs: no reload, one announcement a reply, nothing sent twice.
// Nothing is put in storage, in the address or in the history.
(() => {
  "use strict";
  const { idle, exit } = document.body.dataset;
  const embedded = document.body.classList.contains("embedded");
  const get = (id) => document.getElementById(id);
  const log = get("log");
  const turns = () => [...log.children].filter((item) => !item.classList.contains("passing"));
  const proof = () => new URLSearchParams(new FormData(get("keep")));
  let busy = false;

  // Each line is a new node in a live region, so that one said twice is announced twice.
  const announce = (lines) => lines.forEach((line) => {
    const spoken = document.createElement("p");
    spoken.textContent = line;
    get("announcer").append(spoken);
    window.setTimeout(() => spoken.remove(), 10000);
  });

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
    log.append(item);
    item.scrollIntoView({ block: "nearest" });
    return item;
  };
  const clear = () => log.querySelectorAll(".passing").forEach((item) => item.remove());

  const show = (html, chosen) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const fresh = page.getElementById("new");
    clear();
    turns().slice(Number(fresh.dataset.start)).forEach((turn) => turn.remove());
    const added = [...fresh.children].map((turn) => document.adoptNode(turn));
    if (added.length) get("latest")?.removeAttribute("id");
    log.append(...added);
    const box = get("text");
    const newBox = page.getElementById("text");
    box.value ||= newBox.value;
    box.setAttribute("aria-describedby", newBox.getAttribute("aria-describedby"));
    box.toggleAttribute("aria-invalid", newBox.hasAttribute("aria-invalid"));
    newBox.replaceWith(box);
    ["reply", "told", "keep"].forEach((id) => {
      const part = page.getElementById(id);
      part.open = get(id).open;
      get(id).replaceWith(document.adoptNode(part));
    });
    proof().forEach((value, name) => {
      document.querySelectorAll(`[name=${name}]`).forEach((field) => { field.value = value; });
    });
    const replies = added.filter((turn) => !turn.classList.contains("resident"));
    const fault = get("fault");
    announce([...replies.map(spoken), ...(fault ? [fault.textContent] : [])]);
    ready();
    focus(chosen && !fault ? get("reply") : get("text"));
    (fault || replies[0])?.scrollIntoView({ block: fault ? "nearest" : "start" });
  };

  const focus = (element) => element.focus({ preventScroll: true });

  const send = async (body, said, chosen) => {
    if (busy) return;
    busy = true;
    clear();
    body.set("seen", turns().length);
    pass("resident", said);
    const waiting = pass("waymark waiting", `${log.dataset.typing}...`);
    try {
      const headers = { "X-Waymark": "fragment" };
      const signal = AbortSignal.timeout?.(30000);
      const answer = await fetch(get("reply").action, { method: "POST", body, headers, signal });
      if (answer.redirected) { window.location.replace(answer.url); return; }
      if (!answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(answer.status);
      show(await answer.text(), chosen);
    } catch (fault) {
      waiting.remove();
      failed(fault.message === "429" ? log.dataset.busy : log.dataset.failed, body, said, chosen);
    } finally {
      busy = false;
    }
  };

  const failed = (words, body, said, chosen) => {
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = log.dataset.again;
    again.addEventListener("click", () => send(body, said, chosen));
    pass("waymark failed", words).append(again);
    announce([words]);
    again.focus();
  };

  document.addEventListener("submit", (event) => {
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
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "text" && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      const form = event.target.form;
      if (!form.requestSubmit) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector(".send"));
    }
    if (embedded && event.key === "Escape" && !get("idle").open) window.parent.postMessage("waymark:close", "*");
  });

  // Leaves before anything else and deletes on the way: the screen is clear even if the network is slow.
  const erase = (path) => fetch(path, { method: "POST", body: proof(), redirect: "manual", keepalive: true });
  const leave = () => {
    document.body.hidden = true;
    erase(get("exit").action).catch(() => {});
    (embedded ? window.top : window).location.replace(exit);
  };
  get("exit").addEventListener("submit", (event) => { event.preventDefault(); leave(); });
  let shifts = [];
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") { shifts = []; return; }
    shifts = [...shifts.filter((at) => event.timeStamp - at < 5000), event.timeStamp];
    if (shifts.length === 3) leave();
  });

  // A page brought back by the back button must not show the chat again.
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

  // After a time without a word the chat is deleted, with two minutes' warning. Another tab's use counts too.
  const WARNING = 120000;
  const limit = Number(idle) * 1000;
  const tabs = window.BroadcastChannel ? new BroadcastChannel("waymark") : null;
  let last = Date.now();
  let timer;
  const rest = () => {
    window.clearTimeout(timer);
    const left = limit - (Date.now() - last);
    if (left <= 0) return end();
    if (left <= WARNING && turns().length > 1 && !get("idle").open) get("idle").showModal?.();
    timer = window.setTimeout(rest, left <= WARNING ? left : left - WARNING);
  };
  const used = () => { last = Date.now(); if (get("idle").open) get("idle").close(); rest(); };
  const end = async () => {
    if (turns().length < 2) return;
    await erase(get("keep").action).catch(() => {});
    const gone = new URL(get("keep").action);
    gone.pathname = "/chat";
    gone.searchParams.set("deleted", "1");
    window.location.replace(gone);
  };
  const active = () => { if (!get("idle").open) { used(); tabs?.postMessage("used"); } };
  ["keydown", "pointerdown", "wheel", "touchmove"].forEach((kind) => {
    document.addEventListener(kind, active, { passive: true });
  });
  get("stay").addEventListener("click", () => { get("idle").close(); active(); });
  get("idle").addEventListener("cancel", () => { last = Date.now(); rest(); });
  tabs?.addEventListener("message", used);
  document.addEventListener("visibilitychange", rest);

  const ready = () => {
    get("reply").tabIndex = -1;
    get("print").hidden = false;
    get("print").addEventListener("click", () => window.print());
  };
  ready();
  rest();
  if (turns().length > 1) get("latest")?.scrollIntoView();
})();
