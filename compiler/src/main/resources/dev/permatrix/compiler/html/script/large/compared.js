/* What changed, in the cells of the large table and among its filters. */

isWanted = (row, columns) => hasWantedChange(rowAt(row), columns);

const fillOrdinaryCell = Grid.prototype.fillCell;
Grid.prototype.fillCell = function (cell, row, column) {
  fillOrdinaryCell.call(this, cell, row, column);
  const found = differencesAt(row, column);
  if (found.length > 0) {
    const words = [...new Set(found.map(one => one.title))].join(', ');
    cell.classList.add('changed');
    cell.append(element('span', { class: 'df ' + found[0].tone, title: words },
      icon(found[0].tone), element('span', { class: 'vh' }, ` ${data.compared.mark} ${words}`)));
  }
};

const findOrdinarily = find;
find = () => {
  findOrdinarily();
  if (byId('changed')) {
    byId('changed').value = state.changed;
    byId('only-changed').hidden = state.changed !== '';
  }
};

startComparison(kind => {
  state.changed = kind;
  writeAddress();
  find();
});
