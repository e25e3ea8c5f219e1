// Hands a finished file to the browser.

export function saveFile(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

// `made` is { svg, width, height, scale }: the drawing and how many pixels each of its units gets.
export async function savePicture(made, name, format) {
  const drawing = new Blob([made.svg], { type: "image/svg+xml" });
  if (format === "svg") return saveFile(drawing, `${name}.svg`);
  const suffix = format === "slide" ? "-slide" : "";
  return saveFile(await raster(drawing, made), `${name}${suffix}.png`);
}

async function raster(drawing, { width, height, scale }) {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
