// Files that the server writes: asked for under a number, answered under it in a later run.
import { bytesOf, saveFile } from "./save.js";

const PATIENCE = 60_000; // milliseconds after which a file that did not come counts as failed
const saved = new Set();

export class Asked {
  constructor() {
    this.waiting = new Map();
  }

  // `send` takes the request; `done()` or `failed(why)` of the place is called once.
  ask(send, request, place) {
    const number = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const timer = setTimeout(() => this.waiting.delete(number) && place.failed(), PATIENCE);
    this.waiting.set(number, { place, timer });
    send({ ...request, number });
  }

  receive(file) {
    if (!file || saved.has(file.number) || !this.waiting.has(file.number)) return;
    saved.add(file.number);
    const { place, timer } = this.waiting.get(file.number);
    clearTimeout(timer);
    this.waiting.delete(file.number);
    if (file.content === null) return place.failed(file.problem);
    saveFile(new Blob([bytesOf(file.content)], { type: file.type }), file.name);
    place.done();
  }

  forget() {
    this.waiting.forEach(({ timer }) => clearTimeout(timer));
  }
}
