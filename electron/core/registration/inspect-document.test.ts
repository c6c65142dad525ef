/** A paper is whole, or the inspector is told what is wrong with it: 112(2), 110(6)(1). */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { randomOf } from "#shared/synthetic/random.ts";
import { type PaperType, paperOf } from "#shared/synthetic/registration/papers.ts";
import { inspectDocument } from "./inspect-document.ts";

const TYPES: readonly PaperType[] = ["application/pdf", "image/jpeg", "image/png"];
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const sent = (mediaType: PaperType, bytes: Uint8Array, hashed: Uint8Array = bytes) =>
  inspectDocument({ title: "Паспорт", mediaType, sha256: sha256(hashed), base64: base64(bytes) });
const unhashed = (mediaType: PaperType, bytes: Uint8Array) =>
  inspectDocument({ title: "Паспорт", mediaType, base64: base64(bytes) });

describe("a sound paper", () => {
  it.each(TYPES)("%s: no defect, the hash of its bytes", (type) => {
    const bytes = paperOf(type, "R-1");
    expect(bytes.length).toBeLessThan(1024);
    expect(sent(type, bytes)).toEqual({
      title: "Паспорт",
      mediaType: type,
      sha256: sha256(bytes),
      defect: null,
    });
  });

  it("its type is known without being told, and its hash without being sent", () => {
    const bytes = paperOf("image/png", "R-1");
    expect(inspectDocument({ title: "Скан", base64: base64(bytes) })).toEqual({
      title: "Скан",
      mediaType: "image/png",
      sha256: sha256(bytes),
      defect: null,
    });
  });

  it("a sheet on paper has no file and no defect", () => {
    expect(inspectDocument({ title: "Устав" })).toEqual({
      title: "Устав",
      mediaType: null,
      sha256: null,
      defect: null,
    });
  });

  it("base64 in lines, and without its padding, is the same file", () => {
    const bytes = paperOf("image/jpeg", "R-22");
    const lines = base64(bytes).replace(/(.{76})/g, "$1\r\n");
    for (const text of [lines, base64(bytes).replace(/=+$/, "")])
      expect(inspectDocument({ title: "Скан", sha256: sha256(bytes), base64: text }).defect).toBeNull();
  });

  it("what stands after the end of a picture, and before the header of a PDF, is let be", () => {
    const photo = Buffer.concat([paperOf("image/jpeg", "R-1"), Buffer.from("camera's own")]);
    expect(unhashed("image/jpeg", photo).defect).toBeNull();
    const mailed = Buffer.concat([Buffer.from("\r\n\r\n"), paperOf("application/pdf", "R-1")]);
    expect(unhashed("application/pdf", mailed).defect).toBeNull();
  });

  it("a photograph with a small picture of itself inside ends where the large one ends", () => {
    const [small, large] = [Buffer.from(paperOf("image/jpeg", "S")), Buffer.from(paperOf("image/jpeg", "L"))];
    const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, small.length + 2]), small]);
    const photo = Buffer.concat([large.subarray(0, 2), app1, large.subarray(2)]);
    expect(unhashed("image/jpeg", photo).defect).toBeNull();
    expect(unhashed("image/jpeg", photo.subarray(0, app1.length + 40)).defect).toBe("cut-short");
  });
});

describe("a damaged paper", () => {
  it("nothing in it is empty", () => {
    for (const text of ["", " \n", "=", "=="])
      expect(
        inspectDocument({ title: "Скан", mediaType: "image/png", sha256: "0".repeat(64), base64: text }),
      ).toEqual({
        title: "Скан",
        mediaType: "image/png",
        sha256: null,
        defect: "empty",
      });
  });

  it("one type called another, and bytes of no known type, are not of its type", () => {
    for (const type of TYPES)
      for (const called of TYPES)
        if (called !== type)
          expect(sent(called, paperOf(type, "R-1"))).toMatchObject({
            mediaType: type,
            defect: "not-of-its-type",
          });
    const word = Buffer.from("d0cf11e0a1b11ae1000000", "hex");
    expect(sent("application/pdf", word)).toMatchObject({ mediaType: null, defect: "not-of-its-type" });
  });

  it("a whole file that is not the one the sender hashed is altered", () => {
    for (const type of TYPES)
      expect(sent(type, paperOf(type, "R-2"), paperOf(type, "R-1")).defect).toBe("altered");
  });

  it("text that is no base64 is altered, and a lost piece of it cut short", () => {
    const text = base64(paperOf("image/png", "R-1")).replace(/=+$/, "");
    expect(inspectDocument({ title: "Скан", base64: `${text.slice(0, 40)}*${text.slice(41)}` }).defect).toBe(
      "altered",
    );
    const rest = text.slice(0, 41);
    expect(inspectDocument({ title: "Скан", base64: rest }).defect).toBe("cut-short");
  });

  it.each(TYPES)("%s without its last bytes is cut short, hashed or not", (type) => {
    const bytes = paperOf(type, "R-1");
    // The line end after the mark of a PDF's end is no part of it.
    const ends = type === "application/pdf" ? 2 : 1;
    for (let length = bytes.length - ends; length >= bytes.length - 30; length -= 1)
      expect([length, unhashed(type, bytes.subarray(0, length)).defect]).toEqual([length, "cut-short"]);
    expect(sent(type, bytes.subarray(0, 5), bytes).defect).toBe("cut-short");
    expect(sent(type, bytes.subarray(0, 2), bytes).defect).toBe("cut-short");
  });

  it("a cross-reference that points elsewhere is altered", () => {
    const text = Buffer.from(paperOf("application/pdf", "R-1"))
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n17");
    expect(unhashed("application/pdf", Buffer.from(text, "latin1")).defect).toBe("altered");
  });

  it("a picture without a picture is altered", () => {
    expect(unhashed("image/jpeg", Buffer.from("ffd8ffd9", "hex")).defect).toBe("altered");
    const bytes = Buffer.from(paperOf("image/png", "R-1"));
    const withoutImage = Buffer.concat([bytes.subarray(0, 33), bytes.subarray(bytes.length - 12)]);
    expect(unhashed("image/png", withoutImage).defect).toBe("altered");
  });

  it("more than the office takes is refused unread", () => {
    expect(inspectDocument({ title: "Скан", base64: "A".repeat(8_000_001) }).defect).toBe("not-of-its-type");
  });
});

describe("a thousand seeded accidents of each type", () => {
  it.each(TYPES)("%s: each truncation and each changed byte is seen against the hash", (type) => {
    const random = randomOf(110, `accidents of ${type}`);
    const unseen: string[] = [];
    for (let trial = 0; trial < 1_000; trial += 1) {
      const whole = Buffer.from(paperOf(type, `R-${trial}`));
      const at = random.whole(0, whole.length - 1);
      const spoilt = trial % 2 === 0 ? whole.subarray(0, at) : Buffer.from(whole);
      if (trial % 2 === 1) spoilt[at] = (spoilt[at] ?? 0) ^ random.whole(1, 255);
      if (sent(type, spoilt, whole).defect === null) unseen.push(`${trial}: ${at} of ${whole.length}`);
    }
    expect(unseen).toEqual([]);
  });

  it.each(TYPES)("%s: each truncation is seen without a hash, but for a PDF's last line end", (type) => {
    const whole = Buffer.from(paperOf(type, "R-1"));
    const unseen: number[] = [];
    for (let length = 0; length < whole.length; length += 1)
      if (unhashed(type, whole.subarray(0, length)).defect === null) unseen.push(length);
    expect(unseen).toEqual(type === "application/pdf" ? [whole.length - 1] : []);
  });

  it("garbage with a proper beginning never throws and is never sound", () => {
    const random = randomOf(110, "garbage");
    const beginnings = ["", "ffd8ff", "ffd8ffc0", "89504e470d0a1a0a", "255044462d312e37"];
    for (let trial = 0; trial < 1_000; trial += 1) {
      const noise = Uint8Array.from({ length: random.whole(0, 200) }, () => random.whole(0, 255));
      const bytes = Buffer.concat([Buffer.from(beginnings[trial % beginnings.length] ?? "", "hex"), noise]);
      const text = trial % 7 === 0 ? `${base64(bytes)}=` : base64(bytes);
      expect(inspectDocument({ title: "Скан", base64: text }).defect).not.toBeNull();
    }
  });
});
