// The page that was saved: draws its cards with the stage and opens the words behind a mark.
import { element } from "./dom.js";
import { draw } from "./stage.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = read("data");
const told = read("told");
const dialog = document.getElementById("words");

function open(figure) {
  const found = told[figure];
  if (!found) return;
  const facts = found.facts.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
  const close = element("button", { type: "button", onclick: () => dialog.close() }, data.labels.close);
  dialog.replaceChildren(
    element("h2", {}, found.heading),
    element("blockquote", {}, found.before, element("mark", {}, found.quote), found.after),
    element("dl", {}, ...facts),
    close,
  );
  dialog.showModal();
}

dialog.onclick = (event) => event.target === dialog && dialog.close();
const setTriggerValue = (name, value) => name === "figure" && open(value);
const show = () => draw({ parentElement: document.getElementById("stage"), data, setTriggerValue });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
show();
