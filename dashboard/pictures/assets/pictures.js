// Draws cards for the command line with the code that draws them on a reader's screen.
import { picture, plotAlone } from "./picture.js";
import { pixels } from "./save.js";

const WIDTH = 1040; // of a chart on a usual screen, in CSS pixels

globalThis.drawing = (card, { palette }) => plotAlone(Plotly, card, palette);

globalThis.png = async (card, { labels, language, palette }) => {
  const view = { card, labels, language, plot: { width: () => WIDTH } };
  return base64(await pixels(await picture(Plotly, view, palette, "png")));
};

function base64(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(",")[1]);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
