/* Brings the large table to life. Without this script the page says where its rows are found. */
const byId = (id) => document.getElementById(id);

(function () {
  const root = byId('large');
  const say = root.querySelector('.big-say');
  const live = root.querySelector('.big-live');
  const count = root.querySelector('.big-count');
  const form = root.querySelector('form');
  const data = readData(root);
  const search = new Search(form, data);
  const grid = new Grid(root.querySelector('.big'), data, explain);
  const words = (element, ...values) => element.dataset.text.replace(/\{(\d)}/g, (place, i) => values[i]);
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  function find() {
    const columns = search.columns();
    grid.show(search.rows(columns), columns);
    count.textContent = words(count, ...[grid.rows, data.rows, grid.columns, data.roles].map((all) => number(all.length)));
    say.replaceChildren(words(say));
  }

  function clear() {
    form.reset();
    find();
  }

  /* @param aloud whether a screen reader is told as well: it has read the cell, and not what is said of it */
  function explain(row, column, aloud) {
    say.replaceChildren(...explanation(row, column));
    if (aloud) {
      live.textContent = say.innerText;
    }
  }

  function explanation(row, column) {
    if (row < 0 && column < 0) {
      return [words(say)];
    }
    const shown = data.rows[grid.rows[row]];
    const role = data.roles[grid.columns[column]];
    if (row < 0) {
      return [title(role.label, `#${role.anchor}`), totals(grid.rows, (one) => data.at(one, grid.columns[column]))];
    }
    const from = line([data.groups[shown.group], shown.cites, shown.place].filter(Boolean).join(' · '));
    if (column < 0) {
      return [title(shown.label), totals(grid.columns, (one) => data.at(grid.rows[row], one)), from];
    }
    const answer = data.answers[data.at(grid.rows[row], grid.columns[column])].element.cloneNode(true);
    return [title(`${role.label}: ${shown.label}`), answer, from];
  }

  function title(text, link) {
    const heading = document.createElement('h3');
    const inside = link ? heading.appendChild(document.createElement('a')) : heading;
    if (link) {
      inside.href = link;
    }
    inside.textContent = text;
    return heading;
  }

  function line(text) {
    const paragraph = document.createElement('p');
    paragraph.className = 'n';
    paragraph.textContent = text;
    return paragraph;
  }

  /* How many cells of a row or a column give which kind of answer. */
  function totals(numbers, at) {
    const counts = new Map();
    numbers.forEach((one) => {
      const tone = data.answers[at(one)].tone;
      counts.set(tone, (counts.get(tone) || 0) + 1);
    });
    const kinds = Array.from(form.elements.answer.options).filter((option) => counts.has(option.value));
    return line(kinds.map((option) => `${option.text}: ${number(counts.get(option.value))}`).join(', '));
  }

  /* A link of the page to a row or a cell leads to the place that it has among those drawn. */
  function follow() {
    const target = decoded(location.hash.slice(1));
    const dot = target.lastIndexOf('.');
    let row = data.rows.findIndex((it) => it.anchor === target);
    let column = -1;
    if (row < 0 && dot > 0) {
      row = data.rows.findIndex((it) => it.anchor === target.slice(0, dot));
      column = data.roles.findIndex((it) => it.id === target.slice(dot + 1));
    }
    if (row >= 0) {
      clear();
      root.scrollIntoView();
      grid.move(row, column);
    }
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (malformed) {
      return text;
    }
  }

  form.addEventListener('input', find);
  form.querySelector('button').addEventListener('click', clear);
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', follow);
  document.querySelectorAll('.needs-script').forEach((element) => { element.hidden = false; });
  startTheme();
  find();
  follow();
})();
