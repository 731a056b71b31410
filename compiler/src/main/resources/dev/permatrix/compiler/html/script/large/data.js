/* The data of a large table: a line for each row and column, and for each cell the number of its answer. */
function readData(root) {
  const text = (name) => root.querySelector(`[data-of="${name}"]`);
  const lines = (name) => {
    const all = text(name).textContent;
    return all === '' ? [] : all.split('\n').map((line) => line.split('\t'));
  };
  const roles = lines('roles').map(([label, anchor, id]) => ({ label, anchor, id }));
  const rows = lines('rows').map(([label, anchor, place, cites, group]) => ({ label, anchor, place, cites, group: Number(group) }));
  const answers = Array.from(text('answers').children, (element) => ({
    tone: element.dataset.tone, word: element.dataset.word, detail: element.dataset.detail, element,
  }));
  const groups = Array.from(root.querySelector('[name="group"]').options, (option) => option.text).slice(1);
  return { roles, rows, answers, groups, at: readCells(text('cells'), roles.length) };
}

/* A function from row and column to the number of the answer. A row starts a byte; the first bits of a byte are its highest. */
function readCells(element, columns) {
  const bits = Number(element.dataset.bits);
  const packed = atob(element.textContent.replace(/-/g, '+').replace(/_/g, '/'));
  element.remove();
  const bytes = new Uint8Array(packed.length + 2);
  for (let i = 0; i < packed.length; i++) {
    bytes[i] = packed.charCodeAt(i);
  }
  const width = Math.ceil((columns * bits) / 8);
  const mask = (1 << bits) - 1;
  return (row, column) => {
    const bit = column * bits;
    const at = row * width + (bit >> 3);
    return (((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) >> (24 - bits - (bit & 7))) & mask;
  };
}
