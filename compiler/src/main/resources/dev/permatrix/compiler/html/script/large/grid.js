/*
 * Draws the cells that are in sight, and moves the focus. A row's element keeps its row while that stays in sight, so
 * that focus isn't lost; in the document rows stand in their order on screen, for screen readers. Row and column -1 are
 * the head and the labels.
 */
class Grid {
  constructor(scroller, on) {
    Object.assign(this, { scroller, on, rows: [], columns: [], row: 0, column: 0, pool: [], heads: [], drawn: '' });
    this.sheet = scroller.querySelector('.big-sheet');
    this.head = scroller.querySelector('.big-head');
    this.corner = this.head.firstElementChild;
    scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    scroller.addEventListener('keydown', (event) => this.key(event));
    scroller.addEventListener('click', (event) => this.click(event));
    scroller.addEventListener('focus', () => this.mark(true));
    window.addEventListener('resize', () => this.resize());
  }

  /* Shows these rows and columns, by their numbers in the data; where there are only more rows than before, it stays where it is. */
  show(rows, columns, isMore) {
    Object.assign(this, { rows, columns });
    if (!isMore) {
      Object.assign(this, { row: rows.length ? 0 : -1, column: columns.length ? 0 : -1 });
      this.scroller.scrollTop = 0;
      this.scroller.scrollLeft = 0;
    }
    this.scroller.setAttribute('aria-rowcount', rows.length + 1);
    this.scroller.setAttribute('aria-colcount', columns.length + 1);
    this.pool.forEach(leave);
    this.resize();
  }

  resize() {
    const width = `${labelWidth() + this.columns.length * COLUMN}px`;
    this.sheet.style.height = `${HEAD + this.rows.length * ROW}px`;
    this.sheet.style.width = width;
    this.head.style.width = width;
    this.drawn = '';
    this.draw();
  }

  draw() {
    const sight = inSight(this.scroller, this.rows.length, this.columns.length);
    const drawn = Object.values(sight).join();
    if (drawn === this.drawn) {
      return;
    }
    const columnsMoved = this.drawn === '' || sight.left !== this.sight.left || sight.right !== this.sight.right;
    this.drawn = drawn;
    const focused = this.scroller.contains(document.activeElement);
    if (columnsMoved) {
      this.drawHead(sight);
    }
    this.drawRows(sight, columnsMoved);
    this.sight = sight;
    this.mark(focused);
  }

  drawHead(sight) {
    const count = sight.right - sight.left;
    while (this.heads.length < count) {
      this.heads.push(this.head.appendChild(drawable('div', 'big-column', 'columnheader')));
    }
    this.heads.forEach((head, i) => {
      head.hidden = i >= count;
      head.number = head.hidden ? -2 : sight.left + i;
      if (!head.hidden) {
        const role = data.roles[this.columns[head.number]];
        head.textContent = role.label;
        head.title = role.ask;
        head.style.left = `${labelWidth() + head.number * COLUMN}px`;
        head.setAttribute('aria-colindex', head.number + 2);
      }
    });
  }

  drawRows(sight, columnsMoved) {
    const count = sight.bottom - sight.top;
    if (this.pool.length < count) {
      this.grow(count);
    }
    this.pool.filter((row) => row.shown < sight.top || row.shown >= sight.bottom).forEach(leave);
    const first = this.head.nextSibling;
    let above = null;
    for (let number = sight.top; number < sight.bottom; number++) {
      const row = this.pool[number % this.pool.length];
      const enters = row.shown !== number;
      if (enters || columnsMoved) {
        this.fill(row, number, sight);
      }
      if (enters) {
        above = this.place(row, number, above, first);
      }
    }
  }

  /* More elements than before: which row has which changes, so that all are filled again. */
  grow(count) {
    while (this.pool.length < count) {
      const row = drawable('div', 'big-row', 'row');
      row.removeAttribute('tabindex');
      row.label = row.appendChild(drawable('div', 'big-label', 'rowheader'));
      row.label.setAttribute('aria-colindex', 1);
      row.cells = [];
      this.pool.push(row);
    }
    this.pool.forEach((row) => { leave(row); row.remove(); });
    this.sight = undefined;
  }

  place(row, number, above, first) {
    if (this.sight && number < this.sight.top) {
      const before = above ? above.nextSibling : first;
      if (before !== row) {
        this.sheet.insertBefore(row, before);
      }
      return row;
    }
    this.sheet.appendChild(row);
    return above;
  }

  fill(row, number, sight) {
    const count = sight.right - sight.left;
    const shown = rowAt(this.rows[number]);
    row.shown = number;
    row.hidden = false;
    row.style.top = `${HEAD + number * ROW}px`;
    row.setAttribute('aria-rowindex', number + 2);
    row.label.textContent = shown.label;
    row.label.title = fill(data.askRow, shown.label);
    while (row.cells.length < count) {
      row.cells.push(row.appendChild(drawable('div', 'big-cell', 'gridcell')));
    }
    row.cells.forEach((cell, i) => {
      cell.hidden = i >= count;
      cell.number = cell.hidden ? -2 : sight.left + i;
      if (!cell.hidden) {
        this.fillCell(cell, shown, this.columns[cell.number]);
      }
    });
  }

  fillCell(cell, row, column) {
    const answer = data.answers[answerAt(row, column)];
    const result = resultAt(row, column);
    const isTested = result.tone && answer.lines;
    cell.className = `big-cell ${answer.tone}${isTested ? ' tested' : ''}`;
    cell.textContent = answer.word;
    if (answer.detail) {
      cell.appendChild(document.createElement('span')).textContent = answer.detail;
    }
    if (isTested) {
      const sign = cell.appendChild(document.createElement('span'));
      sign.className = `ts ${result.tone}`;
      sign.title = result.word;
      sign.textContent = ` ${result.word}`;
    }
    cell.style.left = `${labelWidth() + cell.number * COLUMN}px`;
    cell.setAttribute('aria-colindex', cell.number + 2);
  }

  /* The element of the chosen cell; none while it is out of sight. */
  chosen() {
    if (this.row < 0) {
      return this.column < 0 ? this.corner : this.heads.find((head) => head.number === this.column);
    }
    const row = this.pool[this.row % this.pool.length];
    if (!row || row.hidden || row.shown !== this.row) {
      return undefined;
    }
    return this.column < 0 ? row.label : row.cells.find((cell) => cell.number === this.column);
  }

  /* One tab stop: the chosen cell, or the grid itself while that is out of sight. */
  mark(focus) {
    this.scroller.querySelectorAll('[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
    const chosen = this.chosen();
    this.scroller.tabIndex = chosen ? -1 : 0;
    if (chosen) {
      chosen.tabIndex = 0;
    }
    if (focus) {
      (chosen || this.scroller).focus({ preventScroll: true });
    }
  }

  move(row, column) {
    this.row = Math.max(-1, Math.min(this.rows.length - 1, row));
    this.column = Math.max(-1, Math.min(this.columns.length - 1, column));
    reveal(this.scroller, this.row, this.column);
    this.draw();
    this.mark(true);
    this.on.moved(this.row, this.column);
  }

  /* Marks what is asked about, where it is shown, and brings it into sight. */
  choose(row, column) {
    if (row >= 0 || column >= 0) {
      Object.assign(this, { row, column });
      reveal(this.scroller, row, column);
      this.draw();
      this.mark(false);
    }
  }

  key(event) {
    const page = Math.max(1, Math.floor((this.scroller.clientHeight - HEAD) / ROW) - 1);
    const ends = event.ctrlKey || event.metaKey;
    const to = {
      ArrowDown: [this.row + 1, this.column],
      ArrowUp: [this.row - 1, this.column],
      ArrowRight: [this.row, this.column + 1],
      ArrowLeft: [this.row, this.column - 1],
      PageDown: [this.row + page, this.column],
      PageUp: [Math.max(0, this.row - page), this.column],
      Home: [ends ? 0 : this.row, 0],
      End: [ends ? this.rows.length - 1 : this.row, this.columns.length - 1],
    }[event.key];
    if (to) {
      this.move(...to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.on.asked(this.row, this.column, true);
    } else {
      return;
    }
    event.preventDefault();
  }

  click(event) {
    const cell = event.target.closest('[role="gridcell"], [role="rowheader"], [role="columnheader"]');
    if (cell) {
      this.row = cell.parentNode === this.head ? -1 : cell.parentNode.shown;
      this.column = cell.number === undefined ? -1 : cell.number;
      this.mark(true);
      this.on.asked(this.row, this.column, isNarrow());
    }
  }
}

function leave(row) {
  row.shown = -1;
  row.hidden = true;
}

function drawable(name, style, role) {
  const made = document.createElement(name);
  made.className = style;
  made.setAttribute('role', role);
  made.tabIndex = -1;
  return made;
}
