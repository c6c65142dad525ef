import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasText } from "#shared/locales/catalogue.ts";

/** `messageKey: "…"` and `{ key: "area.…" }` as code writes them. */
const KEY = /\b(?:messageKey|key): "([a-z][a-z0-9-]*\.[a-zA-Z0-9.-]+)"/g;

describe("texts of the core, the command line and the documents", () => {
  it("every key written in code has its text in both languages", () => {
    const missing = globSync("{db,electron/{core,cli},shared}/**/*.ts")
      .filter((file) => !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(KEY)].flatMap(([, key = ""]) =>
          hasText(key) ? [] : [`${file}: ${key}`],
        ),
      );
    expect(missing).toEqual([]);
  });

  it.each([
    "database-missing",
    "database-exists",
    "wrong-key",
    "damaged-file",
    "newer-schema",
    "locked-by-other-process",
    "disk-full",
    "no-access",
  ])("a store refused as %s says why", (code) => expect(hasText(`store.${code}`)).toBe(true));
});
