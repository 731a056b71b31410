/* Nothing above runs before this. */

document.documentElement.classList.add('js');
all('.needs-script').forEach(part => { part.hidden = false; });
startTheme();
startFilter();
startQuestions();
startKeyboard();
startPanel();
readAddress();
applyFilter();
showAnswer(false);

addEventListener('hashchange', () => {
  if (isView(location.hash)) {
    readAddress();
    applyFilter();
    showAnswer(false);
  } else {
    uncoverPlace();
  }
});
uncoverPlace();
addEventListener('resize', fitAll);

/* A link may lead to a row that the filter hides. */
function uncoverPlace() {
  const place = !isView(location.hash) && byId(location.hash.slice(1));
  if (place && place.closest('.grid') && !isReachable(place)) {
    clearFilter();
    place.scrollIntoView();
  }
}
