// Words that are not saved yet lie in this browser (editor.js) for a day at most, and for nobody who has signed out.
const DAY = 24 * 60 * 60 * 1000;

function forget(all) {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith("text:"))) {
      let at = 0;
      try { at = JSON.parse(localStorage[key]).at; } catch { /* not ours any more */ }
      if (all || !(Date.now() - at < DAY)) localStorage.removeItem(key);
    }
  } catch { /* a browser may keep nothing */ }
}

forget(false);
for (const leave of document.querySelectorAll('form[action="/desk/sign-out"]')) {
  leave.addEventListener("submit", () => forget(true));
}
