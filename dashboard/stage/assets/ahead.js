// Draws what a reader has just picked in a filter, before the page's own run comes round with it.
//
// The run sends every filter and sentence of the page and takes its time in the browser; the cards
// alone are asked for under /ahead, as soon as a reader's pointer rests on an option or on a screen's
// name, and what was seen before is kept. The run has the last word: what it sends is drawn in any case.

const OPTION = '[role="option"]';
const CONTROL = '[class*="st-key-control_"]';
// What changes the view in a way that is left to the run; opening a list changes nothing.
const OTHER = "a, label, [role=radio], button:not([aria-haspopup=listbox])";
const DWELL = 30; // milliseconds on an option before it is worth asking for: a pointer that passes is gone sooner
const KEPT = 60; // views
const PATIENCE = 15_000; // milliseconds for which another view's run is taken for an older one's
const LAST = 500; // milliseconds without another run after which it was the last one after all

export class Ahead {
  // `draw(cards)` shows cards; `asks()` gives { language, alone }: alone if no other stage is on the page.
  constructor({ draw, asks }) {
    this.draw = draw;
    this.asks = asks;
    this.known = new Map();
    this.pending = null; // the pick that no run has answered yet; with view and seal once it is drawn
    this.stop = new AbortController();
    const on = (act, does) => addEventListener(act, does, { capture: true, passive: true, signal: this.stop.signal });
    on("pointerover", ({ target }) => this.rest(optionOf(target) ?? screenOf(target)));
    on("pointerdown", ({ target }) => this.prepare(optionOf(target)));
    on("pointerup", ({ target }) => this.act(optionOf(target) ?? takenAway(target), target));
    on("keydown", ({ key, target }) => (key === "Enter" || key === " ") && this.act(marked(), target));
    on("keyup", ({ key }) => key.startsWith("Arrow") && this.rest(marked()));
  }

  rest(option) {
    clearTimeout(this.resting);
    if (option && !this.off) this.resting = setTimeout(() => this.fetch(option), DWELL);
  }

  // A finger is down for a while before it is up, and only then something is picked.
  prepare(option) {
    clearTimeout(this.resting);
    if (option && !this.leftToRun()) this.fetch(option, this.pending?.view);
  }

  // What is picked on top of a pick that is not known yet is left to the run.
  leftToRun() {
    return this.off || !this.asks().alone || (this.pending && !this.pending.view);
  }

  act(option, target) {
    clearTimeout(this.resting);
    if (option) this.pick(option);
    else if (target.closest?.(OTHER)) this.pending = null;
  }

  async pick(option) {
    if (this.leftToRun()) return void (this.pending = null);
    const answer = this.fetch(option, this.pending?.view);
    const pending = (this.pending = {});
    const found = await answer;
    if (this.pending !== pending) return; // a later act, or a run, came first
    this.pending = found && { view: found.view, seal: sealOf(found.cards), until: performance.now() + PATIENCE };
    if (found) this.draw(found.cards);
  }

  // The answer for an option, asked for once; none where the server does not know it.
  fetch({ screen, ...picked }, view = own(screen)) {
    const query = new URLSearchParams({ view, ...picked, lang: this.asks().language, server: server() });
    const address = `${root()}ahead?${query}`;
    if (!this.known.has(address)) this.keep(address, this.ask(address));
    return this.known.get(address);
  }

  keep(address, answer) {
    this.known.set(address, answer);
    if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value);
    answer.then((found) => found || this.known.delete(address));
  }

  async ask(address) {
    try {
      const answer = await fetch(address, { signal: this.stop.signal });
      const told = answer.headers.get("content-type") ?? "";
      // A server without this route answers with the page itself.
      if (answer.ok && !told.includes("json")) this.off = true;
      return answer.ok && !this.off ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  // Whether a run's cards are of a view that the reader has left already; `later` is called should no
  // other run follow. A run of the view that was drawn ahead, or one that comes too late, ends the wait.
  outdated(cards, later) {
    clearTimeout(this.held);
    const { seal, until } = this.pending ?? {};
    if (!seal || seal === sealOf(cards) || performance.now() > until) {
      this.pending = null;
      return false;
    }
    this.hold(later);
    return true;
  }

  hold(later) {
    this.held = setTimeout(() => {
      if (running()) return this.hold(later);
      this.pending = null;
      later();
    }, LAST);
  }

  remove() {
    this.stop.abort();
    clearTimeout(this.resting);
    clearTimeout(this.held);
  }
}

// The addresses of a view's cards, which say all that was chosen.
const sealOf = (cards) => cards.map(({ id, seal }) => `${id} ${seal}`).join();

const optionOf = (target) => chosen(target.closest?.(OPTION));

function chosen(option) {
  const open = document.querySelector(`${CONTROL} [aria-expanded="true"]`)?.closest(CONTROL);
  return option && open ? { field: fieldOf(open), words: option.textContent.trim() } : null;
}

// The option that the arrow keys have come to.
function marked() {
  const id = document.activeElement?.getAttribute("aria-activedescendant");
  return id ? chosen(document.getElementById(id)) : null;
}

// The buttons in the list of counties that take one of them or all away.
function takenAway(target) {
  const button = target.closest?.(".st-key-control_areas button");
  const tag = button?.closest("[data-tag]");
  if (tag) return { field: "areas", words: tag.getAttribute("aria-label") };
  return button?.getAttribute("aria-label") === "Clear all" ? { field: "areas", words: "" } : null;
}

// The screen that a link leads to; asking for it makes it ready on the server.
function screenOf(target) {
  const link = target.closest?.('[data-testid="stSidebarNavLink"]');
  return link ? { screen: new URL(link.href).pathname.split("/").pop() } : null;
}

const fieldOf = (control) => /st-key-control_(\w+)/.exec(control.className)[1];

// Whether a run was asked for or is under way.
const running = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";

const root = () => location.pathname.replace(/[^/]*$/, "");

const own = (screen = location.pathname.split("/").pop()) => `${screen}${location.search}`;

const server = () => `${location.origin}${root()}`.replace(/\/$/, "");
