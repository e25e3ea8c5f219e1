// Every card that stands on the page, by its id, whichever stage it belongs to.
export const shown = new Map();

export function show(id, view) {
  shown.set(id, view);
}

// Another stage may show a card of the same id by now.
export function hide(id, view) {
  if (shown.get(id) === view) shown.delete(id);
}
