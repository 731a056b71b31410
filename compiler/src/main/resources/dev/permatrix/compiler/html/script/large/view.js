/* Which rows and columns are in sight. All rows are equally high and all columns equally wide, so that nothing is measured. */
const ROW = 34;
const COLUMN = 112;
const HEAD = 52;
const SPARE_ROWS = 8;
const SPARE_COLUMNS = 1;

function labelWidth() {
  return window.innerWidth > 720 ? 260 : 150;
}

function inSight(scroller, rows, columns) {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  const width = clientWidth - labelWidth();
  return {
    top: Math.max(0, Math.floor(scrollTop / ROW) - SPARE_ROWS),
    bottom: Math.min(rows, Math.ceil((scrollTop + clientHeight) / ROW) + SPARE_ROWS),
    left: Math.max(0, Math.floor(scrollLeft / COLUMN) - SPARE_COLUMNS),
    right: Math.min(columns, Math.ceil((scrollLeft + width) / COLUMN) + SPARE_COLUMNS),
  };
}

/* Scrolls as little as needed for a cell to be seen whole, beside the head and the labels, which stay in place. */
function reveal(scroller, row, column) {
  const high = scroller.clientHeight - HEAD;
  const wide = scroller.clientWidth - labelWidth();
  if (row >= 0) {
    scroller.scrollTop = Math.min(row * ROW, Math.max(scroller.scrollTop, (row + 1) * ROW - high));
  }
  if (column >= 0) {
    scroller.scrollLeft = Math.min(column * COLUMN, Math.max(scroller.scrollLeft, (column + 1) * COLUMN - wide));
  }
}
