/* Only on a page that compares two matrices: what changed lies over tables, filters and panel. This file and the next put
   themselves around functions of those before them, so that a page that compares nothing knows nothing of it. */

const differencesAt = (row, role) => data.compared.changes[row.changes ? numberInRuns(row.changes, role) : 0];
const isChanged = (row, role) => differencesAt(row, role).length > 0;
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

const clearOrdinaryFilters = clearFilters;
clearFilters = () => {
  state.changed = 'all';
  clearOrdinaryFilters();
};

/* Whether a row has a change of the kind that is looked for, for one of these roles. */
function hasWantedChange(row, roles) {
  const isWanted = one => !state.changed || one.kind === state.changed;
  return state.changed === 'all'
    || (numbersIn(row.changes).some(changes => data.compared.changes[changes].some(isWanted))
      && (roles.length === data.roles.length || roles.some(role => differencesAt(row, role).some(isWanted))));
}

function startComparison(choose) {
  if (byId('changed')) {
    byId('changed').addEventListener('change', event => choose(event.target.value));
    byId('show-all').addEventListener('click', () => choose('all'));
  }
}

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
  const found = differencesAt(cell.row, cell.role);
  const answer = withDifferences(answerOfOrdinaryCell(cell), found.map(difference));
  return { ...answer, said: found.map(one => one.title + ': ' + one.says).concat(answer.said).join(' ') };
};

function changedCell(row, role, label) {
  return element('li', {},
    button(label, () => ask({ cell: cellOf(row, role).id }, true)), ' ',
    differencesAt(row, role).map(one => badge(one.tone, one.title)));
}

const answerOfOrdinaryRole = answerOfRole;
answerOfRole = role => withDifferences(answerOfOrdinaryRole(role), everyRow()
  .filter(row => isChanged(row, role)).slice(0, mostNamed).map(row => changedCell(row, role, row.label)));

const answerOfOrdinaryRow = answerOfRow;
answerOfRow = row => withDifferences(answerOfOrdinaryRow(row), rolesOf(row)
  .filter(role => isChanged(row, role)).slice(0, mostNamed).map(role => changedCell(row, role, data.roles[role].label)));
