// Saves what is written every few seconds. Whatever is not saved is kept in this browser, for each opened page by itself, until it is saved,
// thrown away or forgotten (forget.js).
const EVERY = 4000;
const SOON = 300;
const PATIENCE = 15000; // a line that hangs is a line that is down
const LATER = 20000;
const MOST_ALIVE = 60000; // letters: browsers send 64 KiB for a page that is gone
const NOT_TYPED = ["csrf", "version", "pen"];
const SAID = { 401: "out", 409: "stale", 410: "erased", 422: "unfit", 423: "frozen" };
const CLAIM_TO_KEEP = ["kept", "frozen", "busy", "refused"];
const form = document.getElementById("writing");
const status = document.getElementById("autosave");

function read(from) {
  const fields = { decorative: false };
  for (const field of from.elements) {
    if (field.name && field.name !== "csrf") fields[field.name] = field.type === "checkbox" ? field.checked : field.name === "decorative" || field.value;
  }
  return fields;
}

/** As the page came from the site; a browser may have put older words into the fields since. */
function served() {
  const fields = read(form);
  for (const field of form.elements) {
    if (field.name in fields) fields[field.name] = field.type === "checkbox" ? field.defaultChecked : field.defaultValue;
  }
  return fields;
}

/** As the site tidies it (Typing): what differs in nothing else is the same. */
function tidy(fields, name) {
  if (typeof fields[name] !== "string") return fields[name];
  const text = fields[name].replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[\uFEFF\u200B\u2060-\u2064\u180E\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "");
  return (name === "body" ? text : text.replace(/[ \t\n\v\f\r]+/g, " ")).normalize("NFC").trim();
}

function comparable(fields) {
  return JSON.stringify(Object.keys(fields).filter((name) => !NOT_TYPED.includes(name)).sort().map((name) => [name, tidy(fields, name)]));
}

if (form) {
  const prefix = `text:${form.dataset.key}:`;
  const own = prefix + form.elements.pen.value;
  const refusedBefore = form.querySelector("[aria-invalid]");
  const first = comparable(read(form));
  let stopped = !form.dataset.draft; // where two texts stand, a person decides what is saved
  let saved = stopped || refusedBefore ? "" : comparable(served());
  let refused = refusedBefore ? first : "";
  let sending = false;
  let notBefore = 0;
  let sentByHand = 0;
  let leaving = false;
  let erased = false;
  let soon = 0;

  const isUnsaved = () => comparable(read(form)) !== saved;
  const isOnItsWay = () => Date.now() - sentByHand < LATER;
  const keptHere = () => { try { return Object.keys(localStorage).filter((one) => one.startsWith(prefix)); } catch { return []; } };
  const drop = (key) => { try { localStorage.removeItem(key); } catch { /* keeps nothing */ } };

  function put(key, fields, at = Date.now()) {
    try {
      localStorage.setItem(key, JSON.stringify({ at, fields }));
      return true;
    } catch {
      return false; // a browser may keep nothing, or is full
    }
  }

  /** Says whether nothing would be lost with this page. */
  function keep() {
    if (leaving || isOnItsWay()) return true;
    if (!erased && isUnsaved()) return put(own, read(form));
    drop(own);
    return !erased;
  }

  function say(name, kept) {
    const words = form.dataset[!kept && CLAIM_TO_KEEP.includes(name) ? "unkept" : name];
    if (status.textContent !== words) status.textContent = words;
  }

  /** Goes on when the page is left meanwhile, unless it is too much for that. */
  function send(signal) {
    const body = new URLSearchParams(new FormData(form));
    return fetch(form.dataset.draft, { method: "POST", body, redirect: "error", signal, keepalive: String(body).length < MOST_ALIVE });
  }

  function maySend() {
    return !stopped && !leaving && !isOnItsWay() && Date.now() >= notBefore && isUnsaved() && comparable(read(form)) !== refused;
  }

  async function save() {
    const kept = keep();
    if (sending || !maySend()) return;
    sending = true;
    const fields = read(form);
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    try {
      await hear(await send(patience.signal), fields, kept);
    } catch {
      say("kept", kept);
    }
    clearTimeout(end);
    sending = false;
  }

  async function hear(answer, fields, kept) {
    if (answer.ok) {
      const { version } = await answer.json();
      if (form.elements.version.value === fields.version) form.elements.version.value = version;
      saved = comparable(fields);
      keep();
      say("saved", kept);
      return;
    }
    const busy = answer.status === 429 || answer.status >= 500;
    if (answer.status === 422) refused = comparable(fields);
    else if (busy || answer.status === 423) notBefore = Date.now() + LATER;
    else stopped = true; // saving by hand leads on: to signing in, to both texts, to the reason
    if (answer.status === 410) erase();
    say(busy ? "busy" : SAID[answer.status] || "refused", kept);
  }

  /** A story that is erased is nowhere, not here either. */
  function erase() {
    erased = true;
    keptHere().forEach(drop);
  }

  function button(words, deed) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button second";
    made.textContent = words;
    made.addEventListener("click", deed);
    return made;
  }

  /** Kept words go into the fields with the version they were made from: if somebody has saved since, both texts are shown. */
  function fill(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = form.elements[name];
      if (!field || name === "pen") continue;
      if (field.type === "checkbox") field.checked = value; else field.value = value;
    }
  }

  /** What it replaces is offered in its turn. */
  function offer(key, { at, fields }) {
    put(key, fields, at);
    const told = document.createElement("p");
    const when = new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    const take = button(form.dataset.take, () => {
      const replaced = { at: Date.now(), fields: read(form) };
      fill(fields);
      if (comparable(replaced.fields) !== first) offer(prefix + replaced.at, replaced);
      if (keep()) drop(key);
      told.remove();
      form.elements.title.focus();
    });
    told.className = "said";
    told.append(form.dataset.found, " ", when, " ", take, " ", button(form.dataset.discard, () => { drop(key); told.remove(); }));
    form.before(told);
  }

  function offerKept() {
    for (const key of keptHere().filter((one) => one !== own)) {
      const copy = JSON.parse(localStorage.getItem(key));
      if (comparable(copy.fields) === first) drop(key); else offer(key, copy);
    }
  }

  function typed() {
    sentByHand = 0;
    leaving = false;
    soon = soon || setTimeout(() => { soon = 0; keep(); }, SOON);
  }

  function byHand(event) {
    if (event.target.action === form.action) {
      if (!erased) put(own, read(event.target)); // the form that takes both texts, too
      sentByHand = Date.now();
    } else if (event.target.getAttribute("action") === "/desk/sign-out") {
      leaving = true; // nothing is kept for somebody who has left
      setTimeout(() => { leaving = false; }, LATER); // or has thought better of it
    }
  }

  keep();
  setInterval(save, EVERY);
  form.addEventListener("input", typed);
  document.addEventListener("submit", byHand);
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  addEventListener("online", () => { notBefore = 0; save(); });
  addEventListener("pagehide", save);
  addEventListener("pageshow", () => { sentByHand = 0; leaving = false; });
  addEventListener("beforeunload", (event) => {
    if (!isUnsaved() || isOnItsWay()) return;
    save(); // before the next page is asked for, which may be this one
    event.preventDefault();
    event.returnValue = "";
  });
  offerKept();
}
