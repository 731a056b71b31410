/* A table is one stop of the Tab key; arrows move inside it. */

let current;

function isReachable(cell) {
  return cell.offsetParent !== null;
}

function linesOfGrid(grid) {
  return all('tr:not(.grp)', grid).map(line => all('th, td', line).filter(isReachable)).filter(line => line.length > 0);
}

function startKeyboard() {
  for (const { grid, scroll } of tables) {
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-readonly', 'true');
    grid.setAttribute('aria-describedby', 'grid-help');
    all('td', grid).forEach(cell => cell.setAttribute('role', 'gridcell'));
    all('tr:not(.grp) > *', grid).forEach(cell => { cell.tabIndex = -1; });
    scroll.removeAttribute('tabindex');
    grid.addEventListener('keydown', event => pressed(event, grid));
    grid.addEventListener('click', event => clicked(event));
  }
}

/* Each table keeps one cell that Tab reaches. */
function restoreTabStop() {
  for (const { grid } of tables) {
    const stop = grid.querySelector('[tabindex="0"]:not(a)');
    if (stop && isReachable(stop)) {
      continue;
    }
    if (stop) {
      stop.tabIndex = -1;
    }
    const lines = linesOfGrid(grid);
    const first = lines[1] && (lines[1].find(cell => cell.tagName === 'TD') || lines[1][0]);
    if (first) {
      first.tabIndex = 0;
    }
  }
}

function moveTo(cell) {
  const grid = cell.closest('.grid');
  all('[tabindex="0"]', grid).forEach(stop => { stop.tabIndex = -1; });
  cell.tabIndex = 0;
  current = cell;
  cell.focus({ preventScroll: true });
  uncover(cell);
}

/* Scrolls until neither the bar nor the head of the table nor the panel covers the cell. */
function uncover(cell) {
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const head = cell.closest('.grid').querySelector('thead');
  if (head.contains(cell)) {
    return;
  }
  const top = Math.max(head.getBoundingClientRect().bottom, document.querySelector('.bar').getBoundingClientRect().bottom);
  const box = cell.getBoundingClientRect();
  const bottom = isNarrow() && !byId('panel').hidden ? byId('panel').getBoundingClientRect().top : innerHeight;
  const scroll = cell.closest('.scroll');
  const scroller = scroll.classList.contains('wide') ? scroll : document.scrollingElement;
  if (box.top < top) {
    scroller.scrollTop += box.top - top - 4;
  } else if (box.bottom > bottom) {
    document.scrollingElement.scrollTop += Math.min(box.bottom - bottom + 4, box.top - top - 4);
  }
}

const moves = {
  ArrowRight: (y, x) => [y, x + 1],
  ArrowLeft: (y, x) => [y, x - 1],
  ArrowDown: (y, x) => [y + 1, x],
  ArrowUp: (y, x) => [y - 1, x],
  PageDown: (y, x) => [y + 10, x],
  PageUp: (y, x) => [y - 10, x],
  Home: (y, x, far) => [far ? 0 : y, 0],
  End: (y, x, far) => [far ? Infinity : y, Infinity],
};

function pressed(event, grid) {
  const cell = event.target;
  if (!cell.matches('th, td') || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    askAt(cell, true);
  } else if (event.key === '/') {
    event.preventDefault();
    byId('find').focus();
  } else if (moves[event.key]) {
    event.preventDefault();
    step(grid, cell, event);
  }
}

function step(grid, cell, event) {
  const lines = linesOfGrid(grid);
  const from = lines.findIndex(line => line.includes(cell));
  const [y, x] = moves[event.key](from, lines[from].indexOf(cell), event.ctrlKey);
  const line = lines[Math.max(0, Math.min(lines.length - 1, y))];
  moveTo(line[Math.max(0, Math.min(line.length - 1, x))]);
  if (isPanelOpen()) {
    askAt(current, false);
  }
}

function clicked(event) {
  const cell = event.target.closest('th, td');
  if (event.target.closest('a, button') || !cell || cell.closest('.grp') || String(getSelection())) {
    return;
  }
  moveTo(cell);
  askAt(cell, isNarrow());
}
