/* The data of the page, its words, and how elements are made: text is only ever set as text. */

const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;

const byId = id => document.getElementById(id);
const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

/* {0}, {1} … in the words of the page. */
function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (place, index) => values[index]);
}

/* A number as people of this language write it. */
function grouped(number) {
  return number.toLocaleString(document.documentElement.lang);
}

function count(key, number) {
  return fill(words[key + (number === 1 ? 'One' : 'Many')], grouped(number));
}

/* An element with attributes, `on` for what a click does, and children: text, elements, lists of them, or nothing. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      made.addEventListener('click', value);
    } else if (value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat(2).filter(child => child !== undefined && child !== ''));
  return made;
}

function option(value, text) {
  return element('option', { value }, text);
}

function icon(tone) {
  return element('span', { class: 'i i-' + tone });
}

/* What became of tests has other icons than the answers, beside which it stands. */
function testIcon(tone) {
  return icon({ yes: 'tested', open: 'untested' }[tone] || tone);
}

/* An author's words: written from right to left, they don't turn the words around them. */
function quoted(text) {
  return element('bdi', {}, text);
}

/* A link to a place of this page; plain words where it leads nowhere. */
function link(id, text) {
  return id ? element('a', { href: '#' + id }, quoted(text)) : quoted(text);
}

function announce(text) {
  byId('live').textContent = text;
}

function isNarrow() {
  return matchMedia('(max-width: 979px)').matches;
}
