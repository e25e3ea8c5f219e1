// The tabs below a chart: its table, whose rows lead to their words, and its definition.
import { element, fill, moveFocus } from "./dom.js";

const NUMERIC = /^[≥≤≈<>~]?\s*[-−]?[\d.,]+\s*[万亿%+]?(\s|$)/;

export class Tabs {
  constructor(id, onFigure) {
    this.onFigure = onFigure;
    this.open = null;
    this.buttons = ["table", "definition"].map((name) => this.button(id, name));
    this.panels = this.buttons.map((button, at) => this.panel(button, at));
    const list = element("div", { role: "tablist", class: "tablist" }, ...this.buttons);
    list.onkeydown = (event) => moveFocus(event, this.buttons, "ArrowRight", "ArrowLeft");
    this.list = list;
    this.node = element("div", { class: "tabs" }, list, ...this.panels);
    this.show(null);
  }

  button(id, name) {
    const attributes = { type: "button", role: "tab", id: `${id}-${name}-tab`, "aria-controls": `${id}-${name}` };
    const button = element("button", attributes);
    button.onclick = () => this.show(this.open === name ? null : name);
    button.dataset.name = name;
    return button;
  }

  panel(button, at) {
    const id = button.getAttribute("aria-controls");
    const attributes = { role: "tabpanel", id, "aria-labelledby": button.id, class: "panel" };
    return element("div", { ...attributes, tabindex: at ? 0 : null });
  }

  show(name) {
    this.open = name;
    this.buttons.forEach((button, at) => {
      const chosen = button.dataset.name === name;
      button.setAttribute("aria-selected", String(chosen));
      button.setAttribute("aria-expanded", String(chosen));
      button.tabIndex = chosen || (name === null && at === 0) ? 0 : -1;
      this.panels[at].hidden = !chosen;
    });
    if (this.stale && name === "table") this.fillTable();
  }

  update(card, labels, language) {
    Object.assign(this, { card, labels, language });
    this.list.setAttribute("aria-label", card.title);
    this.buttons.forEach((button) => (button.textContent = labels[button.dataset.name]));
    this.panels[0].setAttribute("aria-label", `${labels.table}: ${card.title}`);
    this.buttons[0].hidden = !card.table.rows.length;
    this.buttons[1].hidden = !card.definition.length;
    if (this.open && this.buttons.find((button) => button.dataset.name === this.open).hidden) this.show(null);
    const content = JSON.stringify([card.table, language]);
    this.stale = this.stale || content !== this.content;
    this.content = content;
    if (this.open === "table") this.fillTable();
    this.panels[1].replaceChildren(definitions(card.definition));
  }

  // Rows are only built for a reader who opens the table.
  fillTable() {
    if (!this.stale) return;
    this.stale = false;
    const { columns, rows, figures, total } = this.card.table;
    const years = columns.map((_, at) => rows.every((row) => row[at] === null || isYear(row[at])));
    const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
    const body = rows.map((row, at) => this.row(row, figures[at], years));
    const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
    alignNumbers(table, rows);
    const notes = [];
    if (figures.some(Boolean)) notes.push(element("p", { class: "hint" }, this.labels.rows_open));
    if (total > rows.length) {
      const count = new Intl.NumberFormat(this.language).format(total);
      const words = fill(this.labels.more_rows, { shown: rows.length, total: count });
      notes.push(element("p", { class: "hint" }, words));
    }
    const scroller = element("div", { class: "scroller", tabindex: 0, role: "region", "aria-label": this.card.title });
    scroller.append(table);
    this.panels[0].replaceChildren(...notes, scroller);
  }

  row(cells, figure, years) {
    const words = cells.map((cell, at) => this.write(cell, years[at]));
    const row = element("tr", {}, ...words.map((text) => element("td", {}, text)));
    if (!figure) return row;
    const name = fill(this.labels.open_words, { name: words.join(", ") });
    const button = element("button", { type: "button", class: "words", "aria-label": name }, words[0]);
    row.firstChild.replaceChildren(button);
    row.className = "opens";
    row.onclick = () => this.onFigure(figure);
    return row;
  }

  write(cell, year) {
    if (cell === null || cell === "") return "–";
    if (typeof cell !== "number" || year) return String(cell);
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 2 }).format(cell);
  }
}

function isYear(cell) {
  return Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
}

// A column of figures stands right, whether a figure is a number or words such as "≥ 6,000".
function alignNumbers(table, rows) {
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const filled = (cell) => cell !== null && cell !== "" && cell !== "–";
    const cells = rows.map((row) => row[at]).filter(filled);
    const numeric = cells.filter((cell) => typeof cell === "number" || NUMERIC.test(cell)).length;
    if (!cells.length || numeric < cells.length * 0.6 || cells.every(isYear)) return;
    for (const row of table.rows) row.cells[at].classList.add("number");
  });
}

function definitions(pairs) {
  const items = pairs.flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]);
  return element("dl", {}, ...items);
}
