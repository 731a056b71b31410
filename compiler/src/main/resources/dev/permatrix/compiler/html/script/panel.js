/* The panel beside the tables, or the sheet below them, in which questions are answered. */

let returnTo;

function isPanelOpen() {
  return !byId('panel').hidden;
}

/* Asks what this cell, head or label stands for. */
function askAt(place, takesFocus) {
  const question = questionAt(place);
  if (question) {
    ask(question, takesFocus, place);
  }
}

function ask(question, takesFocus, from) {
  returnTo = from || returnTo;
  ['cell', 'role', 'row'].forEach(key => { state[key] = question[key] || ''; });
  writeAddress();
  showAnswer(takesFocus);
}

/* Shows the answer to what the address asks, if it asks anything that there is. */
function showAnswer(takesFocus) {
  const answer = answerTo(state);
  all('.asked').forEach(place => place.classList.remove('asked'));
  if (!answer) {
    hidePanel();
    return;
  }
  const title = element('h2', { id: 'panel-title', tabindex: '-1' }, quoted(answer.title));
  const close = element('button', { type: 'button', class: 'close', on: closePanel }, words.close);
  byId('panel').replaceChildren(
    close, ...(answer.above ? [element('p', { class: 'n' }, quoted(answer.above))] : []), title, ...answer.parts);
  byId('panel').hidden = false;
  byId('panel').scrollTop = 0;
  document.body.classList.add('has-panel');
  fitAll();
  const place = placeOf(state);
  if (place) {
    place.classList.add('asked');
    returnTo = returnTo || place;
    if (isReachable(place)) {
      uncover(place);
    }
  }
  if (takesFocus) {
    title.focus();
  } else {
    announce([answer.above, answer.title, answer.said].filter(Boolean).join('. '));
  }
}

function hidePanel() {
  byId('panel').hidden = true;
  document.body.classList.remove('has-panel');
  fitAll();
}

function closePanel() {
  hidePanel();
  all('.asked').forEach(place => place.classList.remove('asked'));
  ['cell', 'role', 'row'].forEach(key => { state[key] = ''; });
  writeAddress();
  const back = returnTo;
  returnTo = undefined;
  if (back && isReachable(back)) {
    if (back.closest('.grid')) {
      moveTo(back);
    } else {
      back.focus();
    }
  }
}

function startPanel() {
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isPanelOpen()) {
      event.preventDefault();
      closePanel();
    }
  });
  /* On a small screen the sheet would cover the place that a link of it leads to. */
  byId('panel').addEventListener('click', event => {
    if (event.target.closest('a') && isNarrow()) {
      hidePanel();
    }
  });
}
