// Hands a finished file to the browser.

const SUFFIXES = { slide: "-slide", slide43: "-slide-4x3", clear: "-transparent" };

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

// `made` is what picture() answers: a drawing, and the same at the size of a PNG.
export async function savePicture(made, name, format) {
  if (format === "svg") return saveFile(new Blob([made.svg], { type: "image/svg+xml" }), `${name}.svg`);
  return saveFile(await pixels(made), `${name}${SUFFIXES[format] ?? ""}.png`);
}

// A promise of a picture, because some browsers let go of the clipboard while it is being made.
export function copyPicture(promised) {
  const png = promised.then(pixels);
  return navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}

// `seal` is the address of the card's view at its data version.
export function copyAddress(seal) {
  return navigator.clipboard.writeText(seal ? new URL(seal, location.href).href : location.href);
}

// The drawing as a PNG.
export async function pixels({ raster, width, height }) {
  const address = URL.createObjectURL(new Blob([raster], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
