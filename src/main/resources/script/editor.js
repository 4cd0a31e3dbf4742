// Saves what is written every few seconds; while the line is down it is kept in this browser, until signing out, a day at most.
const DAY = 24 * 60 * 60 * 1000;
const EVERY = 4000;
const PREFIX = "text:";
const form = document.getElementById("writing");
const status = document.getElementById("autosave");

function forget(all) {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    let at = 0;
    try { at = JSON.parse(localStorage[key]).at; } catch { /* not ours any more */ }
    if (all || Date.now() - at > DAY) localStorage.removeItem(key);
  }
}

function storage(deed) {
  try { return deed(); } catch { return null; } // a browser may keep nothing
}

function written() {
  const fields = {};
  for (const field of form.elements) {
    if (field.name && field.name !== "csrf") fields[field.name] = field.type === "checkbox" ? field.checked : field.value;
  }
  return fields;
}

function say(words) {
  if (status.textContent !== words) status.textContent = words;
}

function comparable(fields) {
  return JSON.stringify({ ...fields, version: 0, pen: "" });
}

storage(() => forget(false));
for (const leave of document.querySelectorAll('form[action="/desk/sign-out"]')) {
  leave.addEventListener("submit", () => storage(() => forget(true)));
}

if (form) {
  const key = PREFIX + form.dataset.key;
  let last = comparable(written());
  let sending = false;
  let stopped = false;

  const keep = () => storage(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: written() })));
  const drop = () => storage(() => localStorage.removeItem(key));

  async function save() {
    const fields = written();
    if (sending || stopped || comparable(fields) === last) return;
    sending = true;
    keep();
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
      if (answer.ok) {
        form.elements.version.value = (await answer.json()).version;
        last = comparable(fields);
        if (comparable(written()) === last) drop();
        say(form.dataset.saved);
      } else if (answer.status === 409) {
        stopped = true; // the page that shows both texts comes with saving by hand
        say(form.dataset.stale);
      } else if (answer.status === 422) {
        say(form.dataset.unfit);
      } else {
        say(form.dataset.kept);
      }
    } catch {
      say(form.dataset.kept);
    }
    sending = false;
  }

  setInterval(save, EVERY);
  form.addEventListener("submit", () => { stopped = true; keep(); });

  const found = storage(() => JSON.parse(localStorage.getItem(key)));
  if (found && comparable(found.fields) !== last) {
    const offer = document.createElement("p");
    const take = document.createElement("button");
    offer.className = "said";
    offer.append(form.dataset.found, " ", take);
    take.type = "button";
    take.className = "button second";
    take.textContent = form.dataset.take;
    take.addEventListener("click", () => {
      for (const [name, value] of Object.entries(found.fields)) {
        const field = form.elements[name];
        if (!field || name === "version" || name === "pen") continue;
        if (field.type === "checkbox") field.checked = value; else field.value = value;
      }
      offer.remove();
      form.elements.title.focus();
    });
    form.before(offer);
  } else {
    drop();
  }

  const body = form.elements.body;
  const tools = document.createElement("div");
  tools.className = "buttons";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", form.dataset.tools);
  const around = (mark) => (text) => mark + text + mark;
  const before = (mark) => (text) => text.split("\n").map((line) => mark + line).join("\n");
  for (const [words, change] of [[form.dataset.bold, around("**")], [form.dataset.italic, around("*")], [form.dataset.heading, before("## ")],
    [form.dataset.quoting, before("> ")], [form.dataset.listing, before("- ")]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second";
    button.textContent = words;
    button.addEventListener("click", () => {
      const { selectionStart: from, selectionEnd: to } = body;
      body.setRangeText(change(body.value.slice(from, to)), from, to, "select");
      body.focus();
    });
    tools.append(button);
  }
  body.before(tools);
}
