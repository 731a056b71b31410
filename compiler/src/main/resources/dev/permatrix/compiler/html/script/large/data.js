/* What the table holds: a line of text for each row, and for each cell the number of its answer. Nothing is read before
   it is asked for: the first rows don't wait for the last. */

const large = byId('large');
const bits = Number(large.querySelector('[data-of="cells"]').dataset.bits);
const rowLines = contentOf('rows').split('\n');
const signs = contentOf('cells');
const groups = Array.from(large.querySelector('[name="group"]').options, option => option.value).slice(1);

function contentOf(name) {
  const place = large.querySelector(`[data-of="${name}"]`);
  const text = place.textContent;
  place.remove();
  return text;
}

const bitsOfSign = 6;
const valueOf = new Uint8Array(128);
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
  .forEach((sign, value) => { valueOf[sign.charCodeAt(0)] = value; });
const signsOfRow = Math.ceil((data.roles.length * bits) / bitsOfSign);
const mask = (1 << bits) - 1;

/* The number of a cell's answer. A row starts a sign; the first bits of a sign are its highest. Three hold any cell. */
function numberAt(row, column) {
  const before = column * bits;
  const place = row * signsOfRow + Math.floor(before / bitsOfSign);
  const three = (valueOf[signs.charCodeAt(place)] << 12)
    | (valueOf[signs.charCodeAt(place + 1)] << 6)
    | valueOf[signs.charCodeAt(place + 2)];
  return (three >> (3 * bitsOfSign - bits - (before % bitsOfSign))) & mask;
}

/* A row as the panel knows it. */
function rowAt(number) {
  const [label, id, cites, assumes, tags, place, line, group, hints, results, changes] = rowLines[number].split('\t');
  const some = text => (text === '' ? [] : text.split(' '));
  return {
    number, label, id, place, line, results, changes, group: groups[Number(group)], tags: some(tags), permissions: true,
    cites: some(cites), assumes: some(assumes), hints: some(hints).map(hint => data.hints[hint]),
  };
}

let numbersById;

/* The number of the row with this place on the page; undefined for none. */
function numberOf(id) {
  numbersById = numbersById || new Map(rowLines.map((line, number) => [line.split('\t', 2)[1], number]));
  return numbersById.get(id);
}

const rowById = {
  has: id => numberOf(id) !== undefined,
  get: id => (rowById.has(id) ? rowAt(numberOf(id)) : undefined),
};

function everyRow() {
  return rowLines.map((line, number) => rowAt(number));
}

function answerAt(row, role) {
  return numberAt(row.number, role);
}
