/**
 * Scanned papers of invented requests: the smallest whole files of the three types, each with a mark of its own inside,
 * so that no two have the same hash. The picture is one grey square; the page is empty.
 */
export type PaperType = "application/pdf" | "image/jpeg" | "image/png";

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0) & 0x7f);
const two = (value: number): number[] => [value >>> 8, value & 0xff];
const four = (value: number): number[] => [
  (value >>> 24) & 0xff,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
];

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  ...two(body.length + 2),
  ...body,
];
/** A Huffman table with one code, the bit 0, that stands for the symbol 0. */
const huffman = (table: number): number[] => segment(0xc4, [table, 1, ...Array<number>(15).fill(0), 0]);

/** Baseline, eight by eight, one component. */
const jpeg = (mark: string): number[] => [
  ...[0xff, 0xd8],
  ...segment(0xe0, [...ascii("JFIF"), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  ...segment(0xfe, ascii(mark)),
  ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
  ...segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
  ...huffman(0x00),
  ...huffman(0x10),
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  // Difference of the mean: none; end of block; the rest of the byte is ones.
  0x3f,
  ...[0xff, 0xd9],
];

/** CRC-32 of PNG (ISO 3309), bit by bit: a paper is a hundred bytes. */
const crcOf = (bytes: readonly number[]): number => {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? 0xedb8_8320 : 0);
  }
  return ~crc >>> 0;
};
const chunk = (type: string, body: readonly number[]): number[] => {
  const named = [...ascii(type), ...body];
  return [...four(body.length), ...named, ...four(crcOf(named))];
};
/** One grey point; zlib data of a stored block: the row's filter and the point, and their Adler-32. */
const GREY_POINT = [0x78, 0x01, 1, 2, 0, 0xfd, 0xff, 0, 0x80, 0, 0x82, 0, 0x81];

const png = (mark: string): number[] => [
  ...[0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk("IHDR", [...four(1), ...four(1), 8, 0, 0, 0, 0]),
  ...chunk("tEXt", [...ascii("Comment"), 0, ...ascii(mark)]),
  ...chunk("IDAT", GREY_POINT),
  ...chunk("IEND", []),
];

const pdf = (mark: string): number[] => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    `<< /Title (${mark}) >>`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return ascii(text);
};

/** @param mark Latin letters, digits and hyphens */
export const paperOf = (type: PaperType, mark: string): Uint8Array<ArrayBuffer> => {
  switch (type) {
    case "image/jpeg":
      return Uint8Array.from(jpeg(mark));
    case "image/png":
      return Uint8Array.from(png(mark));
    case "application/pdf":
      return Uint8Array.from(pdf(mark));
  }
};
