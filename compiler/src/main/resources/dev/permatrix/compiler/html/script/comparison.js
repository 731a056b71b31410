/* Only on a page that compares two matrices: what changed lies over tables, filters and panel. This file puts itself
   around functions of the files before it, so that a page that compares nothing knows nothing of it. */

const differences = new Map(Object.entries(data.compared.cells));
const differencesOf = cell => differences.get(cell.id) || [];
const differencesAt = (row, role) => differences.get(`${row.id}.${data.roles[role].id}`) || [];
const changedKinds = byId('changed') ? all('option', byId('changed')).map(choice => choice.value) : ['all'];

/* As the page opens, rows without a change are hidden. The filter is `all` where they are not. */
unset.changed = '';
state.changed = '';

const readOrdinaryAddress = readAddress;
readAddress = () => {
  readOrdinaryAddress();
  if (!changedKinds.includes(state.changed)) {
    state.changed = changedKinds[0];
  }
};

const isOrdinarilyFiltered = isFiltered;
isFiltered = () => state.changed !== 'all' || isOrdinarilyFiltered();

const fitsOrdinarily = fits;
fits = (row, roles, wanted) => fitsOrdinarily(row, roles, wanted) && hasWantedChange(row, roles);

function hasWantedChange(row, roles) {
  const isWanted = one => !state.changed || one.kind === state.changed;
  return state.changed === 'all'
    || roles.some(role => differencesAt(row, role).some(isWanted));
}

const ordinaryFilterWords = filterWords;
filterWords = () => {
  const chosen = state.changed === 'all' ? [] : [byId('changed').selectedOptions[0].textContent];
  return [...chosen, ...ordinaryFilterWords()];
};

const showOrdinaryControls = showControls;
showControls = roles => {
  showOrdinaryControls(roles);
  if (byId('changed')) {
    byId('changed').value = state.changed;
    byId('only-changed').hidden = state.changed !== '';
  }
};

const clearOrdinaryFilter = clearFilter;
clearFilter = () => {
  state.changed = 'all';
  clearOrdinaryFilter();
};

/* The answers begin with what changed. */
function difference(one) {
  return element('li', {},
    badge(one.tone, one.title), one.about ? [quoted(one.about), ': '] : '', quoted(one.says),
    one.example ? element('div', { class: 'n' }, quoted(one.example)) : '');
}

function withDifferences(answer, items) {
  return { ...answer, parts: section(data.compared.heading, items).concat(answer.parts) };
}

const answerOfOrdinaryCell = answerOfCell;
answerOfCell = cell => {
  const found = differencesOf(cell);
  const answer = withDifferences(answerOfOrdinaryCell(cell), found.map(difference));
  return { ...answer, said: found.map(one => one.title + ': ' + one.says).concat(answer.said).join(' ') };
};

function changedCell(row, role, label) {
  return element('li', {},
    button(label, () => ask({ cell: cellOf(row, role).id }, true)), ' ',
    differencesAt(row, role).map(one => badge(one.tone, one.title)));
}

const isChanged = (row, role) => differencesAt(row, role).length > 0;

const answerOfOrdinaryRole = answerOfRole;
answerOfRole = role => withDifferences(answerOfOrdinaryRole(role), rows
  .filter(row => isChanged(row, role)).map(row => changedCell(row, role, row.label)));

const answerOfOrdinaryRow = answerOfRow;
answerOfRow = row => withDifferences(answerOfOrdinaryRow(row), rolesOf(row)
  .filter(role => isChanged(row, role)).map(role => changedCell(row, role, data.roles[role].label)));

if (byId('changed')) {
  byId('changed').addEventListener('change', event => setFilter('changed', event.target.value));
  byId('show-all').addEventListener('click', () => {
    setFilter('changed', 'all');
    byId('count').parentNode.scrollIntoView({ block: 'nearest' });
  });
}
