// The one download menu of a card.
import { element, moveFocus } from "./dom.js";

// The meeting first, then files, those that go into slides together, and the clipboard.
export const FORMATS = [
  "meeting", "png", "clear", "slide", "slide43", "svg",
  "pdf", "pptx", "pptx43", "csv", "xlsx", "copy", "link",
];

export class Menu {
  constructor(id, onChoice) {
    this.onChoice = onChoice;
    const attributes = { type: "button", class: "download", "aria-haspopup": "menu", "aria-controls": `${id}-menu` };
    this.button = element("button", attributes);
    const item = { type: "button", role: "menuitem", tabindex: -1 };
    this.items = FORMATS.map((format) => element("button", { ...item, "data-format": format }));
    this.list = element("div", { role: "menu", id: `${id}-menu`, class: "menu" }, ...this.items);
    this.status = element("span", { class: "status", role: "status" });
    this.node = element("div", { class: "menu-place" }, this.status, this.button, this.list);
    this.button.onclick = () => this.toggle(this.list.hidden);
    this.button.onkeydown = (event) => this.openByKey(event);
    this.list.onkeydown = (event) => this.onKey(event);
    this.list.onclick = (event) => this.choose(event.target.closest("[data-format]"));
    this.node.onfocusout = (event) => this.node.contains(event.relatedTarget) || this.toggle(false);
    this.toggle(false);
  }

  update(labels) {
    this.labels = labels;
    this.button.textContent = labels.download;
    this.list.setAttribute("aria-label", labels.download);
    this.items.forEach((item) => {
      item.textContent = labels[item.dataset.format] ?? "";
      item.hidden = !item.textContent; // a page without a server leaves out what it cannot make
    });
  }

  toggle(open) {
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  shown() {
    return this.items.filter((item) => !item.hidden);
  }

  openByKey(event) {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.toggle(true);
    this.items[0].focus();
  }

  onKey(event) {
    if (event.key === "Escape") {
      this.toggle(false);
      this.button.focus();
    }
    moveFocus(event, this.shown(), "ArrowDown", "ArrowUp");
  }

  choose(item) {
    if (!item) return;
    this.toggle(false);
    this.button.focus();
    this.onChoice(item.dataset.format);
  }

  busy(busy) {
    this.button.disabled = busy;
    this.node.setAttribute("aria-busy", String(busy));
    this.status.textContent = busy ? this.labels.preparing : "";
  }

  done(words) {
    this.busy(false);
    this.status.textContent = words;
  }

  failed(why) {
    this.busy(false);
    this.status.textContent = why || this.labels.failed;
  }
}
