// One proposed figure as a card: what it would say, its words, how certain it is, what was decided.
import { element, fill } from "../dashboard.stage.files.assets/dom.js";

export function card(figure, data, { current, act }) {
  const { labels } = data;
  const name = data.names.get(figure.indicator)?.name ?? labels.choose;
  const node = element("li", {
    class: "figure", "data-state": figure.decision, "data-figure": figure.id, "data-certainty": figure.certainty,
    "aria-current": current ? "true" : "false", tabindex: current ? 0 : -1,
  },
    element("div", { class: "head" },
      element("strong", {}, `${name}: ${said(figure, data)}`),
      element("span", { class: "state" }, labels[`state_${figure.decision}`])),
    element("p", { class: "about" }, about(figure, data)),
    element("blockquote", {}, figure.quote.replace(/\s+/g, " ")),
    element("p", { class: "why" }, why(figure, data)),
    buttons(figure, labels, act));
  node.onclick = () => act.choose(figure.id);
  return node;
}

function buttons(figure, labels, act) {
  const button = (words, key, action) =>
    element("button", { type: "button", "aria-keyshortcuts": key, onclick: (event) => {
      event.stopPropagation();
      action(figure.id);
    } }, words, element("kbd", { "aria-hidden": "true" }, key));
  if (figure.decision !== "open") return element("div", { class: "buttons" }, button(labels.undo, "u", act.undo), button(labels.correct, "e", act.edit));
  return element("div", { class: "buttons" },
    button(labels.accept, "a", act.accept), button(labels.correct, "e", act.edit), button(labels.reject, "r", act.reject));
}

// The number with its hedge and unit, or that it cannot be read.
function said(figure, { labels, choices, names, language }) {
  if (figure.value === null) return labels.unreadable;
  const number = figure.value.toLocaleString(language === "zh" ? "zh-CN" : "en");
  const hedge = figure.comparator === "=" || !figure.comparator ? "" : choices.comparator[figure.comparator];
  const unit = names.get(figure.indicator)?.unit ?? "";
  return [hedge, number, unit].filter(Boolean).join(language === "zh" ? "" : " ");
}

function about(figure, { choices }) {
  const dates = [figure.period_start, figure.period_end].filter(Boolean).join(" – ");
  const status = figure.value !== null && figure.status !== "published" ? choices.status[figure.status] : "";
  return [
    `${choices.period_kind[figure.period_kind] ?? "?"} ${figure.reporting_year ?? "?"}`,
    dates,
    figure.value === null ? "" : choices.coverage[figure.coverage],
    figure.scope === "part" ? choices.scope.part : "",
    status,
  ].filter(Boolean).join(" · ");
}

function why(figure, { labels }) {
  if (figure.certainty === "added") return labels.added;
  return fill(labels.why, { certainty: figure.certainty_words, reasons: figure.reasons, place: figure.place });
}
