// Open pages follow the ledger: when a new reading is confirmed, a count is put in the place of the one it follows.
// Whatever fails here fails in silence: the page goes on showing what it was served with.

const COUNTS = '.count[data-figure][data-latest]'
const STALE = 1000 // another node may be a moment behind the one that told us
const FIRST_WAIT = 5000
const LONGEST_WAIT = 300000

const at = path => new URL(path, import.meta.url) // in a sandbox the page has no origin, this module has
const later = (deed, wait) => setTimeout(deed, wait * (1 + Math.random())) // not all pages at once

const voice = document.createElement('div')
voice.className = 'unseen'
voice.setAttribute('aria-live', 'polite')
document.body.append(voice)

let stream, reopening
let wait = FIRST_WAIT

function open() {
  clearTimeout(reopening)
  if (stream || document.hidden || !self.EventSource || !document.querySelector(COUNTS)) return
  stream = new EventSource(at('/live'))
  stream.addEventListener('open', () => wait = FIRST_WAIT)
  stream.addEventListener('reading', event => hear(JSON.parse(event.data)))
  stream.addEventListener('error', () => {
    if (stream?.readyState !== EventSource.CLOSED) return // it comes back by itself
    close()
    reopening = later(open, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  })
}

// Of HTTP/1.1 connections a browser has six for all its pages of a site.
function close() {
  clearTimeout(reopening)
  stream?.close()
  stream = undefined
}

function hear({ figure, position, current }) {
  if (!current) return
  for (const count of document.querySelectorAll(COUNTS)) {
    if (count.dataset.figure === figure && count.dataset.position !== String(position)) {
      count.awaited = position
      later(() => renew(count, position, 5), 120)
    }
  }
}

async function renew(count, position, attempts) {
  try {
    if (!count.isConnected || count.awaited !== position) return
    const address = at(count.dataset.latest || location) // an embed looks at itself
    address.searchParams.set('heard', position)
    const answer = await fetch(address, { cache: 'no-cache' })
    const html = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html')
    const next = html.querySelector(`.count[data-figure="${count.dataset.figure}"]`)
    if (next?.dataset.position === String(position)) replace(count, next)
    else if (attempts > 1) later(() => renew(count, position, attempts - 1), STALE)
  } catch {
    if (attempts > 1) later(() => renew(count, position, attempts - 1), STALE)
  }
}

function replace(count, next) {
  const focused = count.contains(document.activeElement)
  next.classList.add('new')
  count.replaceWith(next)
  if (focused) next.querySelector('a')?.focus()
  voice.textContent = Array.from(next.querySelectorAll('.number, .counts'), part => part.textContent.trim()).join('. ')
}

document.addEventListener('visibilitychange', () => document.hidden ? close() : open())
addEventListener('pagehide', close)
addEventListener('pageshow', open)
open()
