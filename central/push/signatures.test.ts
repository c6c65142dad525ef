import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyEd25519 } from "./signatures.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const key = publicKey.export({ format: "der", type: "spki" }).subarray(12).toString("base64");
const content = Buffer.from("журнал");
const signature = sign(null, content, privateKey).toString("base64");

describe("a signature", () => {
  it("holds for its key and its content alone", async () => {
    expect(await verifyEd25519(key, content, signature)).toBe(true);
    expect(await verifyEd25519(key, Buffer.from("журнала"), signature)).toBe(false);
    expect(await verifyEd25519(Buffer.alloc(32, 1).toString("base64"), content, signature)).toBe(false);
  });

  it.each([
    ["without its end", signature.slice(0, -2)],
    ["with another end", `${signature.slice(0, -1)}~`],
    ["with bits nobody reads", `${signature.slice(0, -3)}${signature.at(-3) === "A" ? "B" : "A"}==`],
    ["with a line's end", `${signature}\n`],
    ["of another length", Buffer.alloc(63).toString("base64")],
    ["that is none", ""],
  ])("%s is not it", async (_name, text) => {
    expect(await verifyEd25519(key, content, text)).toBe(false);
  });

  it.each([
    ["short", "AAAA"],
    ["none", ""],
    ["with a space", `${key} `],
  ])("a key that is %s opens nothing", async (_name, text) => {
    expect(await verifyEd25519(text, content, signature)).toBe(false);
  });
});
