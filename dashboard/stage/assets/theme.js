// Turns palette tokens ("@accepted") into colours, so that light, dark and paper need no server.

export function resolve(value, palette) {
  if (typeof value === "string") return value[0] === "@" ? (palette[value.slice(1)] ?? value) : value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, palette));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, palette)]));
  }
  return value;
}

// Streamlit's theme is read from its own CSS variable, so a switch of theme is seen at once.
export function mode(node) {
  const colour = getComputedStyle(node).getPropertyValue("--st-background-color").trim();
  return luminance(colour || "#ffffff") < 0.4 ? "dark" : "light";
}

function luminance(colour) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
