/* The tables as they stand on the page, permissions down or roles down alike: which row and which role each cell is
   of, and what is shown of them. */

const rows = data.rows;
const rowById = new Map(rows.map(row => [row.id, row]));

function everyRow() {
  return rows;
}

/* The number of a cell's answer. */
function answerAt(row, role) {
  return row.cells[role];
}

const tables = all('table.grid').map(readTable);

function readTable(grid) {
  const body = all('tbody tr:not(.grp)', grid).map(line => ({ line, cells: all('td', line) }));
  const firsts = body.filter(one => one.cells.length > 0);
  const across = firsts.length > 0 ? firsts[0].cells.map(cell => partsOf(cell.id)) : [];
  const rolesAcross = across.every(cell => cell && cell.row === across[0].row);
  const heads = all('thead th', grid);
  const columns = all('colgroup col', grid);
  const offset = heads.length - across.length;
  return {
    grid,
    box: grid.closest('.tb'),
    scroll: grid.closest('.scroll'),
    rolesAcross,
    columns: across.map((cell, index) => ({
      row: rolesAcross ? undefined : cell.row,
      role: rolesAcross ? cell.role : undefined,
      head: heads[offset + index],
      parts: [columns[offset + index], heads[offset + index]].concat(body.map(one => one.cells[index])),
    })),
    lines: firsts.map(one => ({
      row: rolesAcross ? partsOf(one.cells[0].id).row : undefined,
      role: rolesAcross ? undefined : partsOf(one.cells[0].id).role,
      head: one.line.querySelector('th'),
      parts: [one.line],
    })),
    groups: all('tbody', grid),
  };
}

/* Shows the rows and roles that are wanted and nothing else. */
function showParts(isRowShown, isRoleShown) {
  for (const table of tables) {
    const isShown = one => (one.row ? isRowShown(one.row) : isRoleShown(one.role));
    const shown = { columns: 0, lines: 0 };
    for (const kind of ['columns', 'lines']) {
      for (const one of table[kind]) {
        const visible = isShown(one);
        shown[kind] += visible ? 1 : 0;
        one.parts.forEach(part => { part.hidden = !visible; });
      }
    }
    table.box.hidden = shown.columns === 0 || shown.lines === 0;
    fit(table, shown.columns);
  }
}

/* Headings of groups without a row, the width that a heading spans, and how columns share the screen. */
function fit(table, columns) {
  const before = all('thead th', table.grid).length - table.columns.length;
  table.shown = columns;
  table.grid.style.setProperty('--n', columns);
  for (const group of table.groups) {
    const lines = all('tr:not(.grp)', group);
    const visible = lines.filter(line => !line.hidden).length;
    group.hidden = visible === 0;
    all('.grp th', group).forEach(heading => { heading.colSpan = columns + before; });
    all('.grp .n', group).forEach(number => { number.textContent = grouped(visible); });
  }
  fitWidth(table);
}

const leastWidthOfLabel = 220;
const leastWidthOfCell = 128;

/* A table whose columns would be too narrow scrolls in itself. */
function fitWidth(table) {
  const { scroll, shown } = table;
  scroll.classList.toggle('many', shown > 4);
  const keys = all('thead th.k', table.grid).length;
  scroll.classList.toggle('wide', scroll.clientWidth < leastWidthOfLabel + (shown + keys) * leastWidthOfCell);
}

function fitAll() {
  tables.forEach(fitWidth);
}

/* The element that a question is about. */
function placeOf(asked) {
  if (asked.cell) {
    return byId(asked.cell);
  }
  for (const table of tables) {
    for (const one of table.columns.concat(table.lines)) {
      const fits = asked.row ? one.row && one.row.id === asked.row : one.role === roleById.get(asked.role);
      if (fits && one.head) {
        return one.head;
      }
    }
  }
  return undefined;
}

/* What an element of a table asks: a cell, a role or a row. */
function questionAt(place) {
  if (cellById.has(place.id)) {
    return { cell: place.id };
  }
  for (const table of tables) {
    const one = table.columns.concat(table.lines).find(part => part.head === place);
    if (one) {
      return one.row ? { row: one.row.id } : { role: data.roles[one.role].id };
    }
  }
  return undefined;
}
