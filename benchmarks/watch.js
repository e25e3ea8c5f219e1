// Notes when charts change: a page asks `benchmark.still()` after what is to be measured.
// On a screen without a chart it is the text of the page that is watched instead.
(() => {
  const QUIET = 400; // milliseconds without a change after which a chart counts as finished
  const MOST = 30_000;
  const IDLE = ".hoverlayer, .draglayer"; // what a mere pointer changes
  const TEXT = '[data-testid="stMain"]';
  const state = { started: 0, first: 0, last: 0, text: false };

  // After the frame that shows the change.
  const painted = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        state.last = performance.now();
        state.first ||= state.last;
      }),
    );

  const watched = ({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    const scope = state.text ? TEXT : ".js-plotly-plot .main-svg";
    return element?.closest(scope) && !element.closest(IDLE);
  };

  const observer = new MutationObserver((changes) => changes.some(watched) && painted());
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const drawn = () => [...document.querySelectorAll(".js-plotly-plot")].filter((node) => node.isConnected);
  const charts = () => drawn().map((node) => (node.data ?? []).map(({ x, y, marker }) => [x, y, marker?.color]));
  const words = () => [...document.querySelectorAll(`${TEXT} h1`)].map((node) => node.textContent);
  const content = () => (state.text ? words() : charts());

  globalThis.benchmark = {
    content: () => JSON.stringify(content()),
    figures: () => drawn().map(({ data, layout }) => ({ data, layout })),

    // The next press of a button or key starts the clock.
    async arm(text = false) {
      await new Promise(requestAnimationFrame);
      Object.assign(state, { first: 0, last: 0, started: 0, text });
      state.before = this.content();
      addEventListener("pointerdown", (event) => (state.started = event.timeStamp), { once: true, capture: true });
    },

    // Milliseconds to the first and the last change, once other charts stand there and are still.
    async still() {
      const until = performance.now() + MOST;
      while (performance.now() < until) {
        await new Promise((go) => setTimeout(go, 50));
        if (!state.last || performance.now() - state.last < QUIET) continue;
        const now = this.content();
        if (now === "[]" || now === state.before) continue;
        return { first: state.first - state.started, last: state.last - state.started };
      }
      throw new Error(`no other chart was drawn within ${MOST} ms`);
    },
  };
})();
