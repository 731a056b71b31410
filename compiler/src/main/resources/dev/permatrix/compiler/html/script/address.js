/* What is filtered and asked stands in the address, so that a view can be sent to someone. Only what differs from the
   page as it opens is written. A plain #place is a link of the page and changes no filter. */

const unset = { q: '', answer: '', group: '', mark: '', test: '', roles: '', differ: '', cell: '', role: '', row: '' };
const filterKeys = ['q', 'answer', 'group', 'mark', 'test', 'roles', 'differ'];
let state = { ...unset };

function isView(fragment) {
  return fragment.includes('=');
}

function readAddress() {
  const fragment = location.hash.slice(1);
  if (!isView(fragment)) {
    return;
  }
  const parts = new URLSearchParams(fragment);
  state = { ...unset };
  for (const key of Object.keys(unset)) {
    state[key] = parts.get(key) || '';
  }
}

function writeAddress() {
  const parts = new URLSearchParams();
  for (const key of Object.keys(unset)) {
    if (state[key]) {
      parts.set(key, state[key]);
    }
  }
  const fragment = parts.toString().replace(/%2C/g, ',');
  if (fragment || isView(location.hash)) {
    history.replaceState(null, '', '#' + fragment);
  }
}

function clearFilters() {
  filterKeys.forEach(key => { state[key] = ''; });
}

function isFiltered() {
  return filterKeys.some(key => state[key]);
}
