/* Finding rows: by words, answer, group, mark and role, and those in which the shown roles differ. */

const marksOf = new Map(rows.map(row => [row, marks(row)]));
const textOf = new Map(rows.map(row => [row, searchText(row)]));

function marks(row) {
  const answers = answersOf(row);
  const found = (row.tags || []).map(tag => 'tag ' + tag);
  if (answers.some(answer => linesOf(answer).some(line => line.tone === 'open'))) {
    found.push('open');
  }
  if (row.assumes || answers.some(answer => answer.assumes)) {
    found.push('assumed');
  }
  return found;
}

/* The answers that its cells give, each once. */
function answersOf(row) {
  return [...new Set(row.cells)].filter(number => number > 0).map(number => data.answers[number]);
}

function searchText(row) {
  const cited = answersOf(row).map(answer => [answer.cites, answer.assumes, saysOf(answer).map(say => say.about)]);
  return [row.label, row.permissions, row.tags, row.cites, row.assumes, groupName(row), cited]
    .flat(4).filter(Boolean).join('\n').toLowerCase();
}

function groupName(row) {
  const place = byId(row.id);
  const group = place && place.closest('tbody');
  const heading = group && group.querySelector('.grp bdi');
  return heading ? heading.textContent : '';
}

/* Beside each other on a phone. */
const mostOnPhone = 3;

function isPhone() {
  return matchMedia('screen and (max-width: 720px)').matches;
}

/* A phone shows three of many roles, until others are chosen. */
function shownRoles() {
  const chosen = state.roles.split(',').filter(id => roleById.has(id)).map(id => roleById.get(id));
  const roles = chosen.length > 0 ? chosen : data.roles.map((role, index) => index);
  return isPhone() && roles.length > mostOnPhone + 1 ? roles.slice(0, mostOnPhone) : roles;
}

function fits(row, roles, wanted) {
  const cells = roles.filter(role => row.cells[role] > 0);
  const answers = cells.map(role => data.answers[row.cells[role]]);
  return cells.length > 0
    && wanted.every(word => textOf.get(row).includes(word))
    && (!state.group || isInGroup(row))
    && (!state.mark || marksOf.get(row).includes(state.mark))
    && (!state.test || cells.some(role => resultAt(row, role).tone === state.test))
    && (!state.answer || answers.some(answer => linesOf(answer).some(line => line.tone === state.answer)))
    && (!state.differ || roles.length < 2 || differs(answers));
}

function isInGroup(row) {
  const [table, ...name] = state.group.split(' ');
  return row.table === table && (name.length === 0 || groupName(row) === name.join(' '));
}

/* Lines are kept once each, so that equal cells have the same numbers. */
function differs(answers) {
  return new Set(answers.map(answer => answer.lines.join())).size > 1;
}

function applyFilter() {
  const roles = shownRoles();
  const wanted = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = new Set(rows.filter(row => fits(row, roles, wanted)));
  showParts(row => shown.has(row), role => roles.includes(role));
  showControls(roles);
  showCount(shown);
  restoreTabStop();
}

function permissionsOf(some) {
  return new Set(some.flatMap(row => row.permissions || [])).size;
}

function showCount(shown) {
  const some = permissionsOf([...shown]);
  const total = permissionsOf(rows);
  const text = some === total ? count('permissions', total) : fill(words.count, grouped(some), grouped(total));
  byId('count').textContent = text;
  byId('none').hidden = shown.size > 0;
  byId('few-roles').hidden = state.roles !== '' || shownRoles().length === data.roles.length;
  byId('clear').hidden = !isFiltered();
  byId('filtered').textContent = isFiltered() ? fill(words.filtered, filterWords().join('; '), text) : '';
}

/* The filters in words, for paper. */
function filterWords() {
  const chosen = id => (byId(id).selectedOptions[0] || { textContent: state[id] }).textContent;
  return [
    state.q && fill(words.containing, state.q),
    state.answer && chosen('answer'),
    state.group && chosen('group'),
    state.mark && chosen('mark'),
    state.test && fill(words.testsAre, chosen('test')),
    state.roles && shownRoles().map(role => data.roles[role].label).join(', '),
    state.differ && byId('differ').parentNode.textContent.trim(),
  ].filter(Boolean);
}

function showControls(roles) {
  byId('find').value = state.q;
  ['answer', 'group', 'mark', 'test'].forEach(key => { byId(key).value = state[key]; });
  byId('differ').checked = state.differ !== '';
  byId('differ').disabled = roles.length < 2;
  all('#roles-shown button').forEach((button, role) => {
    button.setAttribute('aria-pressed', String(roles.includes(role)));
  });
}

function setFilter(key, value) {
  state[key] = value;
  writeAddress();
  applyFilter();
  announce(byId('count').textContent);
}

function toggleRole(role) {
  const roles = shownRoles();
  const added = roles.concat(role).slice(isPhone() && data.roles.length > mostOnPhone + 1 ? -mostOnPhone : 0);
  const chosen = roles.includes(role) ? roles.filter(other => other !== role) : added.sort((a, b) => a - b);
  const everyone = chosen.length === 0 || chosen.length === data.roles.length;
  setFilter('roles', everyone ? '' : chosen.map(index => data.roles[index].id).join(','));
}

function clearFilter() {
  clearFilters();
  writeAddress();
  applyFilter();
  announce(byId('count').textContent);
}

function fillGroups() {
  for (const table of tables) {
    const name = table.grid.querySelector('caption bdi').textContent;
    const box = element('optgroup', { label: name }, option(table.grid.id, fill(words.wholeTable, name)));
    const names = table.rolesAcross ? all('.grp bdi', table.grid).map(heading => heading.textContent) : [];
    names.forEach(group => box.append(option(table.grid.id + ' ' + group, group)));
    byId('group').append(box);
  }
}

function fillMarks() {
  const tags = [...new Set(rows.flatMap(row => row.tags || []))];
  const has = mark => rows.some(row => marksOf.get(row).includes(mark));
  byId('mark').append(...markOptions(tags, ['open', 'assumed'].filter(has)));
}

function fillAnswers() {
  const tones = new Set(data.lines.map(line => line.tone));
  ['yes', 'part', 'until', 'ask', 'open', 'never', 'no'].filter(tone => tones.has(tone))
    .forEach(tone => byId('answer').append(option(tone, words['answer_' + tone])));
}

/* Only where tests ran. */
function fillTests() {
  const some = testOptions();
  byId('by-test').hidden = some.length === 0;
  byId('test').append(...some);
}

function startFilter() {
  fillGroups();
  fillMarks();
  fillAnswers();
  fillTests();
  data.roles.forEach((role, index) => byId('roles-shown').append(
    element('button', { type: 'button', on: () => toggleRole(index) }, quoted(role.label))));
  byId('find').addEventListener('input', event => setFilter('q', event.target.value));
  ['answer', 'group', 'mark', 'test'].forEach(key =>
    byId(key).addEventListener('change', event => setFilter(key, event.target.value)));
  byId('differ').addEventListener('change', event => setFilter('differ', event.target.checked ? '1' : ''));
  byId('filter').addEventListener('click', event => {
    const open = byId('filters').classList.toggle('open');
    event.currentTarget.setAttribute('aria-expanded', String(open));
  });
  matchMedia('screen and (max-width: 720px)').addEventListener('change', applyFilter);
  byId('clear').addEventListener('click', () => { clearFilter(); byId('find').focus(); });
}
