// The page on the phone. Everything it is told is text, and is put in as text.
const part = id => document.getElementById(id)

for (const id of ['next', 'previous'])
  part(id).addEventListener('click', () => fetch(id, { method: 'POST' }).then(({ ok }) => ok || lost(), lost))

const told = new EventSource('state')
told.onmessage = ({ data }) => show(JSON.parse(data))
told.onerror = lost

function lost() {
  part('place').textContent = 'No connection to the computer. It goes on by its own keys.'
}

let words = ''

function show({ place, pace, headline, notes = [], table }) {
  if (place === undefined)
    return
  part('place').textContent = place
  part('pace').textContent = pace
  // The clock tells something each second, and what somebody reads or scrolls stays as it is.
  const now = JSON.stringify([headline, notes, table])
  if (now === words)
    return
  words = now
  part('headline').textContent = headline
  part('notes').replaceChildren(...notes.map(text => element('p', text)))
  part('table').hidden = !table
  if (table)
    part('table').querySelector('table').replaceChildren(element('caption', table.caption), row('th', table.columns), ...table.rows.map(cells => row('td', cells)))
}

function row(name, cells) {
  const made = document.createElement('tr')
  made.append(...cells.map(cell => element(name, cell)))
  return made
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
