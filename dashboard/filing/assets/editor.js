// The form in which one figure is corrected; Enter accepts it as corrected, Escape leaves it as it was.
import { element } from "../dashboard.stage.files.assets/dom.js";

const ONE_DAY = ["event", "stock"];

export function editor(figure, data, { save, cancel }) {
  const { labels, choices } = data;
  const form = element("form", { class: "editor", "aria-label": labels.correct });
  const fields = {
    indicator: indicators(data, figure.indicator),
    value: input("text", figure.value === null ? "" : String(figure.value), { inputmode: "decimal", autocomplete: "off" }),
    comparator: choice(choices.comparator, figure.comparator || "="),
    coverage: choice(choices.coverage, figure.coverage),
    period_kind: choice(choices.period_kind, figure.period_kind),
    reporting_year: input("number", figure.reporting_year ?? "", { min: 1900, max: 2200 }),
    period_start: input("date", figure.period_start),
    period_end: input("date", figure.period_end),
    scope: choice(choices.scope, figure.scope),
    status: choice(choices.status, figure.value === null && figure.certainty !== "added" ? "unreadable" : figure.status),
  };
  for (const [name, field] of Object.entries(fields)) {
    field.name = name;
    form.append(element("label", { class: name }, element("span", {}, labels[`field_${name}`]), field));
  }
  const trouble = element("p", { class: "trouble", role: "alert" });
  const buttons = element("div", { class: "buttons" },
    element("button", { type: "submit", class: "strong" }, labels.save),
    element("button", { type: "button", onclick: cancel }, labels.cancel));
  form.append(trouble, buttons);
  form.onsubmit = (event) => {
    event.preventDefault();
    const { wrong, said } = read(fields, labels);
    trouble.textContent = wrong;
    if (!wrong) save(said);
  };
  form.onkeydown = (event) => {
    event.stopPropagation();
    if (event.key === "Escape") cancel();
    if (event.key === "Enter" && event.target.tagName === "SELECT") {
      event.preventDefault();
      form.requestSubmit();
    }
  };
  return form;
}

function read(fields, labels) {
  const said = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
  const typed = said.value.replace(/[,\s，]/g, "");
  said.value = typed === "" ? null : Number(typed);
  said.reporting_year = said.reporting_year === "" ? null : Number(said.reporting_year);
  // What happened or was counted on one day ends on it.
  if (ONE_DAY.includes(said.period_kind)) said.period_end ||= said.period_start;
  if (!said.indicator) return { wrong: labels.no_indicator };
  if (said.status === "unreadable") said.value = null;
  else if (said.value === null || !Number.isFinite(said.value)) return { wrong: labels.no_number };
  if (said.period_start && said.period_end && said.period_end < said.period_start) return { wrong: labels.wrong_dates };
  return { wrong: "", said };
}

function indicators({ indicators: all, groups, labels }, chosen) {
  const select = element("select", {}, element("option", { value: "" }, labels.choose));
  for (const [group, name] of Object.entries(groups)) {
    const inside = all.filter((indicator) => indicator.group === group);
    if (!inside.length) continue;
    const options = inside.map(({ id, name: words, unit }) => element("option", { value: id }, unit ? `${words} (${unit})` : words));
    select.append(element("optgroup", { label: name }, ...options));
  }
  select.value = chosen;
  return select;
}

function choice(options, chosen) {
  const select = element("select", {}, ...Object.entries(options).map(([value, words]) => element("option", { value }, words)));
  select.value = chosen;
  return select;
}

function input(type, value, more = {}) {
  const field = element("input", { type, ...more });
  field.value = value ?? "";
  return field;
}
