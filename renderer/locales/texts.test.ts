import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, it } from "vitest";
import { WINDOW_TEXTS } from "./texts.ts";

/** Sources of the window by path, as text. */
const SOURCES = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const entries = Object.entries(WINDOW_TEXTS) as [string, { ru: string; ky: string }][];

/** Names of the places of a compiled message, wherever they stand in it. */
const placesOf = (compiled: unknown): string[] =>
  Array.isArray(compiled)
    ? compiled.flatMap((token: unknown) =>
        Array.isArray(token)
          ? [String(token[0]), ...Object.values((token[2] ?? {}) as object).flatMap(placesOf)]
          : [],
      )
    : [];

describe("texts of the window", () => {
  it.each(entries)("%s is there in both languages and compiles", (_key, text) => {
    for (const language of ["ru", "ky"] as const) {
      expect(text[language].trim()).not.toBe("");
      expect(text[language]).toBe(text[language].trim());
      expect(Array.isArray(compileMessage(text[language]))).toBe(true);
    }
  });

  it.each(entries)("%s has the same places in both languages", (_key, text) => {
    const [ru, ky] = [text.ru, text.ky].map((message) =>
      [...new Set(placesOf(compileMessage(message)))].sort(),
    );
    expect(ky).toEqual(ru);
  });

  it("every key belongs to one area only", () => {
    const keys = Object.entries(SOURCES)
      .filter(([file]) => /^\.\/[a-z-]+\.ts$/.test(file))
      .flatMap(([, source]) => [...source.matchAll(/^ {2}"([\w.-]+)":/gm)].map((match) => match[1]));
    expect(keys.length).toBe(entries.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("no text is left that no screen says", () => {
    const sources = Object.entries(SOURCES)
      .filter(([file]) => file.startsWith("../"))
      .map(([, source]) => source)
      .join("\n");
    // Keys composed from a closed list (`shell.theme.${name}`, `${key}.short`) are known by their beginning or end.
    const beginnings = [...sources.matchAll(/`([a-z0-9.-]+[.-])\$\{/g)].map((match) => match[1] ?? "");
    const ends = [...sources.matchAll(/\}(\.[a-z.-]+)`/g)].map((match) => match[1] ?? "");
    const said = (key: string) =>
      sources.includes(`"${key}"`) ||
      beginnings.some((beginning) => key.startsWith(beginning)) ||
      ends.some((end) => key.endsWith(end));
    const unused = entries.map(([key]) => key).filter((key) => !said(key));
    expect(unused).toEqual([]);
  });
});
