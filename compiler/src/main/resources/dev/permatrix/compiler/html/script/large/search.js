/* What the reader looks for: rows and columns by their words, and rows by an answer that they give. */
class Search {
  constructor(form, data) {
    Object.assign(this, { form, data });
    this.rowWords = data.rows.map((row) => `${row.label}\n${row.cites}\n${row.anchor}`.toLowerCase());
    this.roleWords = data.roles.map((role) => `${role.label}\n${role.id}`.toLowerCase());
  }

  columns() {
    const wanted = this.value('role').toLowerCase();
    return this.numbers(this.roleWords).filter((column) => this.roleWords[column].includes(wanted));
  }

  /* @param columns those in which answers are looked for */
  rows(columns) {
    const wanted = this.value('permission').toLowerCase();
    const group = this.value('group');
    const tone = this.value('answer');
    const fits = this.data.answers.map((answer) => answer.tone === tone);
    const differ = this.form.elements.differ.checked;
    return this.numbers(this.rowWords).filter(
      (row) =>
        (group === '' || this.data.rows[row].group === Number(group)) &&
        this.rowWords[row].includes(wanted) &&
        (tone === '' || columns.some((column) => fits[this.data.at(row, column)])) &&
        (!differ || columns.some((column) => this.data.at(row, column) !== this.data.at(row, columns[0]))),
    );
  }

  value(name) {
    return this.form.elements[name].value;
  }

  numbers(labels) {
    return labels.map((label, number) => number);
  }
}
