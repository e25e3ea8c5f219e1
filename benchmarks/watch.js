// Notes when charts change: a page asks `benchmark.still()` after what is to be measured.
(() => {
  const QUIET = 400; // milliseconds without a change after which a chart counts as finished
  const MOST = 30_000;
  const IDLE = ".hoverlayer, .draglayer"; // what a mere pointer changes
  const state = { started: 0, first: 0, last: 0 };

  // After the frame that shows the change.
  const painted = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        state.last = performance.now();
        state.first ||= state.last;
      }),
    );

  const inChart = ({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest(".js-plotly-plot .main-svg") && !element.closest(IDLE);
  };

  const observer = new MutationObserver((changes) => changes.some(inChart) && painted());
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const drawn = () => [...document.querySelectorAll(".js-plotly-plot")].filter((node) => node.isConnected);
  const content = () => drawn().map((node) => (node.data ?? []).map(({ x, y }) => [x, y]));

  globalThis.benchmark = {
    content: () => JSON.stringify(content()),
    figures: () => drawn().map(({ data, layout }) => ({ data, layout })),

    // The next press of a button or key starts the clock.
    async arm() {
      await new Promise(requestAnimationFrame);
      Object.assign(state, { first: 0, last: 0, started: 0, before: this.content() });
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
