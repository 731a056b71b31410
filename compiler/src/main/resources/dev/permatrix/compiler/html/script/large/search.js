/* What the reader looks for: rows and columns by their words, and rows by the answers that they give. Millions of cells
   are looked at in pieces, so that the page never stops; which answers a row gives is found once, while nobody waits. */

const moment = 40;
const tones = ['none', 'yes', 'part', 'until', 'ask', 'open', 'no', 'never', 'mixed'];
const differing = 1 << 15;
const marked = { open: 1 << tones.indexOf('open'), assumed: 1 << 14 };
const tonesOfAnswer = data.answers.map(answer => (answer.lines || []).map(line => data.lines[line].tone)
  .concat(answer.tone).reduce((some, tone) => some | (1 << tones.indexOf(tone)), answer.assumes ? marked.assumed : 0));
const shownAs = data.answers.map(answer => JSON.stringify([answer.word, answer.lines]));
const firstShownAs = shownAs.map(words => shownAs.indexOf(words));
const tonesOfRows = new Uint16Array(rowLines.length);

/* A bit for each kind of answer that a row gives, and one where its cells differ. */
function tonesOf(row) {
  if (tonesOfRows[row] === 0) {
    const first = firstShownAs[numberAt(row, 0)];
    let found = 0;
    for (let column = 0; column < data.roles.length; column++) {
      const number = numberAt(row, column);
      found |= tonesOfAnswer[number] | (firstShownAs[number] === first ? 0 : differing);
    }
    tonesOfRows[row] = found;
  }
  return tonesOfRows[row];
}

function whileIdle(work) {
  if (window.requestIdleCallback) {
    requestIdleCallback(work);
  } else {
    setTimeout(() => work({ timeRemaining: () => 5 }), 50);
  }
}

function learnTones(row) {
  whileIdle(deadline => {
    let next = row;
    do {
      tonesOf(next++);
    } while (next < rowLines.length && deadline.timeRemaining() > 1);
    if (next < rowLines.length) {
      learnTones(next);
    }
  });
}

let searched;

/* Of each row what can be found in it: label, place on the page, statements, assumptions and tags. */
function searchedIn(row) {
  searched = searched || rowLines.map(line => line.split('\t', 5).join('\n').toLowerCase());
  return searched[row];
}

function wordsOf(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function columnsFound() {
  const wanted = wordsOf(state.named);
  return data.roles.map((role, column) => column).filter(column => {
    const text = `${data.roles[column].label}\n${data.roles[column].id}`.toLowerCase();
    return wanted.every(word => text.includes(word));
  });
}

/* Whether some cell in these columns gives the answer that is looked for, and whether they differ. */
function givesWanted(row, columns) {
  const wanted = state.answer ? 1 << tones.indexOf(state.answer) : 0;
  const all = columns.length === data.roles.length;
  const known = tonesOf(row);
  const first = firstShownAs[numberAt(row, columns[0])];
  return (!wanted || ((known & wanted) !== 0 && (all || columns.some(column => tonesOfAnswer[numberAt(row, column)] & wanted))))
    && (!state.differ || ((known & differing) !== 0
      && (all || columns.some(column => firstShownAs[numberAt(row, column)] !== first))));
}

function hasMark(row) {
  return state.mark.startsWith('tag ')
    ? rowAt(row).tags.includes(state.mark.slice('tag '.length))
    : (tonesOf(row) & marked[state.mark]) !== 0 || (state.mark === 'assumed' && rowAt(row).assumes.length > 0);
}

function isTested(number, columns) {
  const row = rowAt(number);
  return numbersIn(row.results).some(result => data.results[result].tone === state.test)
    && (columns.length === data.roles.length || columns.some(column => answerAt(row, column) > 0 && resultAt(row, column).tone === state.test));
}

/* On a page that compares, whether there is a change that is looked for. */
function isWanted() {
  return true;
}

let run = 0;

/* Tells the rows that were found after each piece of work, and whether these are all. */
function findRows(columns, tell) {
  const mine = ++run;
  const wanted = wordsOf(state.q);
  const group = groups.indexOf(state.group);
  const answers = columns.length > 0 && (state.answer || state.differ);
  const fits = row => wanted.every(word => searchedIn(row).includes(word))
    && (group < 0 || rowAt(row).group === state.group)
    && (!state.mark || hasMark(row))
    && isWanted(row, columns)
    && (!state.test || isTested(row, columns))
    && (!answers || givesWanted(row, columns));
  const found = [];
  let next = 0;
  const piece = () => {
    const until = performance.now() + moment;
    while (next < rowLines.length && performance.now() < until) {
      if (fits(next)) {
        found.push(next);
      }
      next++;
    }
    tell(found, next === rowLines.length);
    if (next < rowLines.length) {
      setTimeout(() => mine === run && piece());
    }
  };
  piece();
}
