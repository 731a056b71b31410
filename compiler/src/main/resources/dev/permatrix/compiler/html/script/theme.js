/* Light or dark, where somebody wants another than the machine's. It is kept where the browser lets a page keep it. */

function kept() {
  try {
    return localStorage.getItem('permatrix-theme') || '';
  } catch (refused) {
    return '';
  }
}

function keep(theme) {
  try {
    localStorage.setItem('permatrix-theme', theme);
  } catch (refused) {
    /* The choice holds until the page is closed. */
  }
}

function startTheme() {
  const select = byId('theme');
  const apply = () => { document.documentElement.dataset.theme = select.value; };
  select.value = kept();
  apply();
  select.addEventListener('change', () => {
    apply();
    keep(select.value);
  });
}
