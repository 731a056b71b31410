/* Copies the text for a pull request; where a browser doesn't let a page, the text is selected to be copied by hand. */

(function () {
  const button = document.getElementById('copy');
  const text = document.getElementById('to-copy');
  if (!button) {
    return;
  }
  button.addEventListener('click', () => {
    const copied = navigator.clipboard ? navigator.clipboard.writeText(text.value) : Promise.reject();
    copied.then(() => { button.textContent = button.dataset.done; }, () => text.select());
  });
})();
