/* What is known of a cell: its row, its role, an answer that it has in common with others, and what became of its tests.
   Tables that are laid out and the one that is drawn say which row has which answer: rowById, everyRow, answerAt. */

const roleById = new Map(data.roles.map((role, index) => [role.id, index]));

/* Row and role of the cell with this place on the page; undefined for none. */
function partsOf(id) {
  const dot = id.lastIndexOf('.');
  const row = rowById.get(id.slice(0, dot));
  const role = roleById.get(id.slice(dot + 1));
  return row === undefined || role === undefined ? undefined : { row, role };
}

const cellById = {
  has: id => partsOf(id) !== undefined && answerAt(partsOf(id).row, partsOf(id).role) > 0,
  get: id => (cellById.has(id) ? cellOf(partsOf(id).row, partsOf(id).role) : undefined),
};

function cellOf(row, role) {
  const answer = data.answers[answerAt(row, role)];
  const result = resultAt(row, role);
  return {
    ...answer,
    id: `${row.id}.${data.roles[role].id}`,
    role,
    row: answer.aside ? { ...row, hints: (row.hints || []).concat(answer.aside) } : row,
    cites: (row.cites || []).concat(answer.cites || []),
    assumes: (row.assumes || []).concat(answer.assumes || []),
    says: result.says || answer.says,
    result,
  };
}

/* 1*3 2 1*996 is three times 1, one 2, then 1. */
function numberInRuns(runs, index) {
  let next = 0;
  for (const run of runs.split(' ')) {
    const [number, times] = run.split('*');
    next += Number(times || 1);
    if (index < next) {
      return Number(number);
    }
  }
  return 0;
}

/* What became of the tests of a cell; nothing where none ran. */
function resultAt(row, role) {
  return data.results[row.results ? numberInRuns(row.results, role) : 0];
}

/* Each number of runs, without how often it comes. */
function numbersIn(runs) {
  return (runs || '0').split(' ').map(run => Number(run.split('*')[0]));
}

function rolesOf(row) {
  return data.roles.map((role, index) => index).filter(role => answerAt(row, role) > 0);
}

function cellsOfRow(row) {
  return rolesOf(row).map(role => cellOf(row, role));
}

function cellsOfRole(role) {
  return everyRow().filter(row => answerAt(row, role) > 0).map(row => cellOf(row, role));
}

/* The rule that a cell itself is has its row and its role in its words, which many cells share without. */
function reasonOf(index, cell) {
  const reason = data.reasons[index];
  return reason.before === undefined ? reason : {
    text: cell.row.label + reason.before + data.roles[cell.role].label + (reason.after || ''),
    ...(reason.table ? data.linesOfRoles[reason.table][data.roles[cell.role].id] : { place: cell.row.place, line: cell.row.line }),
  };
}

/* To choose from, where rows are looked for. */
function markOptions(tags, others) {
  return tags.map(tag => option('tag ' + tag, tag)).concat(others.map(mark => option(mark, words['mark_' + mark])));
}

/* None where no tests ran. */
function testOptions() {
  const tones = new Set(data.results.map(result => result.tone));
  return ['bad', 'open', 'yes'].filter(tone => tones.has(tone)).map(tone => option(tone, words['tested_' + tone]));
}
