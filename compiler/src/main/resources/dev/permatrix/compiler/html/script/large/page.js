/* Brings the large table to life. Without this script the page says where its rows are found. */

const form = large.querySelector('form');
const counted = large.querySelector('.big-count');
const scroller = large.querySelector('.big');
const fields = ['q', 'named', 'answer', 'mark', 'test', 'group', 'differ'];
unset.named = '';
filterKeys.push('named');
state = { ...unset };

const grid = new Grid(scroller, {
  moved: (row, column) => isPanelOpen() && askFor(row, column, false),
  asked: askFor,
});

function askFor(row, column, takesFocus) {
  const role = column < 0 ? undefined : data.roles[grid.columns[column]];
  const shown = row < 0 ? undefined : rowAt(grid.rows[row]);
  if (role && shown) {
    ask({ cell: `${shown.id}.${role.id}` }, takesFocus, scroller);
  } else if (role || shown) {
    ask(role ? { role: role.id } : { row: shown.id }, takesFocus, scroller);
  }
}

/* What the panel needs of a table. It marks no element as asked about: these are drawn anew, and the chosen one is marked. */
function placeOf(asked) {
  const { row, role } = asked.cell ? partsOf(asked.cell) : { row: rowById.get(asked.row), role: roleById.get(asked.role) };
  grid.choose(row === undefined ? -1 : grid.rows.indexOf(row.number), role === undefined ? -1 : grid.columns.indexOf(role));
  return undefined;
}

function isReachable(place) {
  return place.offsetParent !== null;
}

function fitAll() {
  grid.resize();
}

function find() {
  const columns = columnsFound();
  let shown = false;
  fields.forEach(field => showField(form.elements[field], state[field]));
  findRows(columns, (rows, complete) => {
    grid.show(rows, columns, shown);
    shown = true;
    if (complete) {
      const number = value => value.toLocaleString(document.documentElement.lang);
      counted.textContent = fill(counted.dataset.text,
        ...[rows, rowLines, columns, data.roles].map(some => number(some.length)));
    }
  });
}

function showField(field, value) {
  if (field.type === 'checkbox') {
    field.checked = value !== '';
  } else if (field.value !== value) {
    field.value = value;
  }
}

function typed() {
  fields.forEach(field => { state[field] = form.elements[field].value; });
  state.differ = form.elements.differ.checked ? '1' : '';
  writeAddress();
  find();
}

function clear() {
  clearFilters();
  writeAddress();
  find();
}

/* A link of the page to a row or a cell leads to the place that it has among those drawn. */
function follow() {
  const target = decoded(location.hash.slice(1));
  const { row, role = -1 } = partsOf(target) || { row: rowById.get(target) };
  if (row) {
    clearFilters();
    find();
    large.scrollIntoView();
    grid.move(row.number, role);
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

function arrive() {
  if (isView(location.hash)) {
    readAddress();
    find();
    showAnswer(false);
  } else {
    follow();
  }
}

function fillChoices() {
  const marks = [[marked.open, 'open'], [marked.assumed, 'assumed']].filter(([bit]) => tonesOfAnswer.some(some => some & bit));
  form.elements.mark.append(...markOptions(data.tags, marks.map(([bit, mark]) => mark)));
  const tests = testOptions();
  form.elements.test.parentNode.hidden = tests.length === 0;
  large.querySelector('.big-signs').hidden = tests.length === 0;
  form.elements.test.append(...tests);
}

fillChoices();
form.addEventListener('input', typed);
form.querySelector('button').addEventListener('click', clear);
form.addEventListener('submit', event => event.preventDefault());
addEventListener('hashchange', arrive);
all('.needs-script').forEach(part => { part.hidden = false; });
startTheme();
startPanel();
readAddress();
find();
arrive();
learnTones(0);
