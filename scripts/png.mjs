/** Small PNG files of pictures of screens and pages: thirty-two shades a colour, and a palette of the commonest colours. */
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;

/**
 * The picture as a PNG file. Flat areas and text lose nothing to the eye; photographs would.
 * @param {{ width: number, height: number, data: Uint8Array }} picture three bytes a pixel
 * @returns {Buffer}
 */
export function png({ width, height, data }) {
  const coarse = data.map((byte) => (byte & 0xf8) | (byte >> 5));
  const { palette, indices } = indexed(coarse);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each pixel as the place of its colour, or of the nearest one, among the commonest. */
function indexed(data) {
  const counts = new Map();
  const colourAt = (pixel) => (data[pixel * 3] << 16) | (data[pixel * 3 + 1] << 8) | data[pixel * 3 + 2];
  const pixels = data.length / 3;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const placeOf = new Map(colours.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) if (!placeOf.has(colour)) placeOf.set(colour, nearest(colour, colours));
  const indices = new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) indices[pixel] = placeOf.get(colourAt(pixel));
  return { palette: Buffer.from(colours.flatMap((colour) => parts(colour))), indices };
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function nearest(colour, colours) {
  const [red, green, blue] = parts(colour);
  let [best, least] = [0, Infinity];
  colours.forEach((other, place) => {
    const [r, g, b] = parts(other);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function chunk(type, body) {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}
