// Builds elements; what people wrote always goes in as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// Puts words into a line and takes an empty line out of the layout.
export function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
  node.hidden = !words;
}

// Fills the gaps of a label: fill("+{count} more", { count: 3 }).
export function fill(label, values) {
  return (label ?? "").replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

// An address is only followed inside this dashboard, and takes the meeting pack along; anything
// else is shown as words.
export function ownAddress(address) {
  if (!address) return null;
  try {
    const target = new URL(address, location.href);
    const pack = new URLSearchParams(location.search).get("pack");
    if (pack && !target.searchParams.has("pack")) target.searchParams.set("pack", pack);
    return target.origin === location.origin && /^https?:$/.test(target.protocol) ? target.href : null;
  } catch {
    return null;
  }
}

// Arrow keys, Home and End move among the buttons of a tab list or a menu.
export function moveFocus(event, buttons, forward, back) {
  const step = { [forward]: 1, [back]: -1 }[event.key];
  const at = buttons.indexOf(document.activeElement);
  let next = null;
  if (step) next = buttons[(at + step + buttons.length) % buttons.length];
  if (event.key === "Home") next = buttons[0];
  if (event.key === "End") next = buttons[buttons.length - 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
