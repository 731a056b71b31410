/* What changed, as tables that are laid out are filtered by it: their cells carry it already. */

const fitsOrdinarily = fits;
fits = (row, roles, wanted) => fitsOrdinarily(row, roles, wanted) && hasWantedChange(row, roles);

const ordinaryFilterWords = filterWords;
filterWords = () => {
  const chosen = state.changed === 'all' ? [] : [byId('changed').selectedOptions[0].textContent];
  return [...chosen, ...ordinaryFilterWords()];
};

const showOrdinaryControls = showControls;
showControls = roles => {
  showOrdinaryControls(roles);
  if (byId('changed')) {
    byId('changed').value = state.changed;
    byId('only-changed').hidden = state.changed !== '';
  }
};

startComparison(kind => setFilter('changed', kind));
if (byId('show-all')) {
  byId('show-all').addEventListener('click', () => byId('count').parentNode.scrollIntoView({ block: 'nearest' }));
}
