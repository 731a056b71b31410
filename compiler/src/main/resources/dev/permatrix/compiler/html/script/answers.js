/* The answers to the three questions: one cell, one role, one row. */

const order = ['yes', 'part', 'until', 'ask', 'open', 'never', 'no'];
const mostNamed = 200;

function linesOf(cell) {
  return cell.lines.map(line => data.lines[line]);
}

function answerTo(asked) {
  if (asked.cell && cellById.has(asked.cell)) {
    return answerOfCell(cellById.get(asked.cell));
  }
  if (asked.role && roleById.has(asked.role)) {
    return answerOfRole(roleById.get(asked.role));
  }
  if (asked.row && rowById.has(asked.row)) {
    return answerOfRow(rowById.get(asked.row));
  }
  return undefined;
}

/* A row for everything else may be about nothing yet: then its cell says what it would. */
function saysOf(cell) {
  return cell.says || linesOf(cell).map(line => ({ say: [line.word, line.condition].filter(Boolean).join(', ') + '.' }));
}

function heading(text) {
  return element('h3', {}, text);
}

function badge(tone, text) {
  return element('span', { class: 'badge ' + tone }, icon(tone), element('span', {}, text));
}

function section(title, items) {
  return items.length > 0 ? [heading(title), element('ul', {}, items)] : [];
}

function answerOfCell(cell) {
  const role = data.roles[cell.role];
  const isWrong = cell.result.tone === 'bad';
  const parts = (isWrong ? tested(cell) : []).concat(saysOf(cell).flatMap(say => saying(say, cell)));
  return {
    title: cell.row.label,
    above: role.label,
    said: saysOf(cell).map(say => say.say).join(' '),
    parts: parts.concat(
      section(words.restsOn, (cell.cites || []).map(statement)),
      section(words.assumes, (cell.assumes || []).map(assumption)),
      section(words.notes, (cell.notes || []).map(note)),
      isWrong ? [] : tested(cell),
      section(words.beside, (cell.row.hints || []).map(hint => element('li', {}, quoted(hint)))),
      [actions([
        button(role.ask, () => ask({ role: role.id }, true)),
        button(words.whoCan, () => ask({ row: cell.row.id }, true)),
      ])]),
  };
}

/* What a cell says of one or several of its permissions. */
function saying(say, cell) {
  const said = say.about ? [heading(quoted(say.about.join(', ')))] : [];
  said.push(element('p', { class: 'lead' }, quoted(say.say)));
  return said.concat(
    say.situations === undefined ? tooMany(cell) : situations(data.situations[say.situations], say.because, cell.result.test),
    section(words.because, (say.because || []).map((reason, index, rules) => rule(reasonOf(reason, cell), rules.length > 1 ? (index + 1) + ' ' : ''))));
}

/* A row about permissions that are still to be added is about no situation. */
function tooMany(cell) {
  return cell.row.permissions ? [element('p', { class: 'n' }, words.unlisted)] : [];
}

/* Each line has its own test, or all have the cell's. */
function situations(told, because, test) {
  const testIn = line => testOf(line.test === undefined ? test : line.test);
  const title = [heading(count('situations', told.count)), element('p', { class: 'n' }, words.situationsOf)];
  if (told.count === 1) {
    return [...title, element('p', {}, words.always + ' ', badge(told.told[0].tone, told.told[0].word), testIn(told.told[0]))];
  }
  const numbered = because.length > 1;
  const isTested = testIn(told.told[0]) !== '';
  const heads = (told.heads || []).concat(words.answer, numbered ? words.rule : [], isTested ? words.tests : []);
  const row = line => element('tr', {},
    line.when.map(value => element('td', {}, quoted(value))),
    element('td', {}, badge(line.tone, line.word)),
    numbered ? element('td', {}, line.because.map(index => index + 1).join(', ')) : '',
    isTested ? element('td', {}, testIn(line)) : '');
  return [
    ...title,
    told.told.length + told.more === told.count ? '' : element('p', { class: 'n' }, count('toldIn', told.told.length + told.more)),
    element('div', { class: 'sits', tabindex: '0', role: 'group', 'aria-label': words.situationsLabel },
      element('table', { class: 't' },
        element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, quoted(head))))),
        element('tbody', {}, told.told.map(row)))),
    told.more > 0 ? element('p', { class: 'n' }, count('more', told.more)) : '',
  ];
}

function testOf(index) {
  const test = data.tests[index];
  return test ? element('span', { class: 'badge test ' + test.tone }, testIcon(test.tone), element('span', {}, test.word)) : '';
}

/* A place in the file of this page, named without its folders; of another file the place says it all. */
function inFile(one) {
  return one.line ? data.file.split('/').pop() + ', ' + one.place : one.place;
}

/* A rule in its author's words, where it stands, and the line itself. */
function rule(reason, number) {
  const line = reason.line && byId(reason.line);
  return element('li', {},
    number ? element('span', { class: 'n' }, number) : '', quoted(reason.text), ' ',
    element('span', { class: 'n' }, link(reason.line, inFile(reason))),
    line ? element('code', { class: 'line' }, line.textContent.trim().replace(/ {2,}/g, ' ')) : '');
}

function statement(id) {
  const said = data.statements[id];
  return element('li', {}, said
    ? [link(said.place, id), ' ', element('span', { class: 'n' }, said.strength), ' ', quoted(said.text)]
    : [quoted(id)]);
}

function assumption(id) {
  const said = data.statements[id];
  return element('li', {}, said
    ? [link(said.place, id), ' ', quoted(said.question || ''), ' ', element('b', {}, quoted(said.text))]
    : [quoted(id)]);
}

/* What became of its tests, as the cell in the table shows it; where something is wrong, the link that leads there. */
function tested({ result }) {
  const told = result.tone ? [element('li', result.tone === 'bad' ? { class: 'bad' } : {}, link(result.place, result.word))] : [];
  return section(words.tests, told).concat((result.notes || []).map(said => element('p', { class: 'n' }, said)));
}

function note(index) {
  const said = data.notes[index];
  return element('li', {}, link(said.place, '[' + said.number + ']'), ' ',
    quoted(said.text || ''), ' ', quoted(said.more || ''));
}

function button(text, does) {
  return element('button', { type: 'button', on: does }, quoted(text));
}

function actions(buttons) {
  const copy = element('button', { type: 'button', on: copyAddress }, words.copyLink);
  return element('div', { class: 'acts' }, buttons, copy);
}

function copyAddress(event) {
  const done = text => { event.target.textContent = text; announce(text); };
  const copied = navigator.clipboard ? navigator.clipboard.writeText(location.href) : Promise.reject();
  copied.then(() => done(words.copied), () => done(words.copyFailed));
}

function answerOfRole(index) {
  const role = data.roles[index];
  const cells = cellsOfRole(index);
  const groups = order.flatMap(tone => {
    const found = cells.flatMap(cell => linesOf(cell).filter(line => line.tone === tone).map(line => ({ cell, line })));
    return found.length === 0 ? [] : [
      element('h3', {}, badge(tone, words['answer_' + tone] + ' · ' + grouped(found.length))),
      element('ul', { class: 'plain' }, found.slice(0, mostNamed).map(one => element('li', {},
        button(one.cell.row.label, () => ask({ cell: one.cell.id }, true)),
        detail([one.line.about, one.line.condition])))),
      ...moreThanNamed(found),
    ];
  });
  const about = (role.about || []).map(fact => element('li', {}, quoted(fact)));
  return {
    title: role.ask,
    parts: [
      ...(about.length > 0 ? [element('ul', { class: 'plain' }, about)] : []),
      ...groups,
      actions([button(words.toRole, () => go(role.place))]),
    ],
  };
}

function detail(texts) {
  const some = texts.filter(Boolean);
  return some.length > 0 ? [' ', element('span', { class: 'n' }, quoted(some.join(': ')))] : [];
}

/* More would make the panel slow, and nobody reads them in it. */
function moreThanNamed(some) {
  return some.length > mostNamed ? [element('p', { class: 'n' }, count('more', some.length - mostNamed))] : [];
}

function answerOfRow(row) {
  const cells = cellsOfRow(row);
  const answers = cells.slice(0, mostNamed).map(cell => {
    const role = data.roles[cell.role];
    return element('li', {},
      button(role.label, () => ask({ cell: cell.id }, true)), ' ',
      linesOf(cell).map(line => badge(line.tone, [line.about && line.about + ':', line.word].filter(Boolean).join(' '))),
      saysOf(cell).map(say => element('p', {}, say.about ? element('span', { class: 'n' }, quoted(say.about.join(', ') + ': ')) : '', quoted(say.say))));
  });
  const hints = (row.hints || []).map(hint => element('li', {}, quoted(hint)));
  return {
    title: fill(data.askRow, row.label),
    parts: [
      ...totals(cells),
      element('ul', {}, answers),
      ...moreThanNamed(cells),
      ...section(words.beside, hints),
      element('p', { class: 'n' }, link(row.line, inFile(row))),
      actions([]),
    ],
  };
}

/* How many roles get which answer, where not all of them are named. */
function totals(cells) {
  const lines = cells.flatMap(linesOf);
  return cells.length <= mostNamed ? [] : [element('p', { class: 'totals' }, order
    .map(tone => [tone, lines.filter(line => line.tone === tone).length])
    .filter(([, number]) => number > 0)
    .map(([tone, number]) => [badge(tone, words['answer_' + tone] + ' · ' + number), ' ']))];
}

function go(id) {
  if (isNarrow()) {
    closePanel();
  }
  byId(id).scrollIntoView({ block: 'center' });
}

function startQuestions() {
  data.roles.forEach(role => byId('role-asked').append(option(role.id, role.label)));
  for (const table of tables) {
    const box = element('optgroup', { label: table.grid.querySelector('caption bdi').textContent });
    rows.filter(row => row.table === table.grid.id).forEach(row => box.append(option(row.id, row.label)));
    byId('row-asked').append(box);
  }
  byId('ask-role').addEventListener('click', event => ask({ role: byId('role-asked').value }, true, event.target));
  byId('ask-row').addEventListener('click', event => ask({ row: byId('row-asked').value }, true, event.target));
}
