/** `inspector dataset check|generate` as scripts call them. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ZipFile } from "yazl";
import type { CommandIo } from "#electron/cli/command.ts";
import { runInspector } from "#electron/cli/main.ts";
import {
  type DatasetFolder,
  datasetFolder,
  WHOLE_DATASET,
  withLine,
} from "#tests/fixtures/dataset-folder.ts";

let folder: string;
let dataset: DatasetFolder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dataset-cli-"));
  dataset = datasetFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  dataset.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...args: readonly string[]) => {
  const lines: string[] = [];
  const said: string[] = [];
  const io: CommandIo = {
    input: (async function* () {})(),
    writeLine: async (line) => void lines.push(line),
    say: ({ key }) => void said.push(key),
    environment: {},
    language: "ru",
  };
  const exit = await runInspector(["dataset", ...args], io);
  return { exit, said, answers: lines.map((line) => JSON.parse(line)) };
};

const zipOf = async (entries: Readonly<Record<string, string | Buffer>>): Promise<string> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
  await finished(zip.outputStream);
  const path = join(folder, "dataset.zip");
  writeFileSync(path, Buffer.concat(pieces));
  return path;
};

describe("dataset check", () => {
  it("refuses a flag given twice, unknown or without its value", async () => {
    const made = join(folder, "made");
    expect(await run("generate", made, "--seed", "1", "--seed", "2")).toMatchObject({
      exit: 2,
      said: ["cli.unexpected-argument"],
    });
    expect(await run("generate", made, "--sede", "1")).toMatchObject({ exit: 2 });
    expect(await run("generate", made, "--seed")).toMatchObject({ exit: 2, said: ["cli.missing-argument"] });
    expect(await run("check", dataset.path, "--seed", "1")).toMatchObject({ exit: 2 });
    expect(existsSync(made)).toBe(false);
  });
  it("answers files and problems on one line and nothing else", async () => {
    const { exit, answers } = await run("check", dataset.path);
    expect(exit).toBe(0);
    expect(answers).toHaveLength(1);
    expect(Object.keys(answers[0])).toEqual(["files", "problems"]);
    expect(answers[0].problems).toEqual([]);
    expect(answers[0].files["purchase_register.csv"]).toEqual({ rows: 3, rejected: 0 });
  });

  it("a problem is an answer: file, line, column, code and a text", async () => {
    dataset.write(
      "payments.csv",
      withLine("payments.csv", 2, "P-1,00101200010001,VAT,2026-09,tax,2026-10-32,1.00"),
    );
    const { exit, answers } = await run("check", dataset.path);
    expect(exit).toBe(0);
    expect(answers[0].problems).toEqual([
      {
        file: "payments.csv",
        line: 2,
        column: "paid_on",
        code: "not-a-date",
        message: "«paid_on»: нужна существующая дата вида ГГГГ-ММ-ДД",
      },
    ]);
    expect(answers[0].files["payments.csv"]).toEqual({ rows: 1, rejected: 1 });
  });

  it("an empty folder lacks what must be there", async () => {
    const { exit, answers } = await run("check", folder);
    expect(exit).toBe(0);
    expect(answers[0].files).toEqual({});
    expect(answers[0].problems.map((p: { file: string; code: string }) => `${p.file} ${p.code}`)).toEqual([
      "manifest.json missing-file",
      "taxpayers.csv missing-file",
    ]);
  });

  it("goes on after a wrong manifest, and leaves nothing behind", async () => {
    dataset.write("manifest.json", "{");
    dataset.write("payments.csv", withLine("payments.csv", 2, "P-1"));
    // A folder of its own: other programs leave and take away theirs in the machine's.
    const temporary = mkdtempSync(join(folder, "tmp-"));
    vi.stubEnv("TMPDIR", temporary);
    const { answers } = await run("check", dataset.path);
    expect(answers[0].problems.map((p: { code: string }) => p.code)).toEqual(["invalid-json", "field-count"]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("a zip is read as the folder in it", async () => {
    const inFolder = Object.fromEntries(
      Object.entries(WHOLE_DATASET).map(([name, text]) => [`2026-09/${name}`, text]),
    );
    for (const path of [await zipOf(WHOLE_DATASET), await zipOf(inFolder)]) {
      const { exit, answers } = await run("check", path);
      expect(exit).toBe(0);
      expect(answers[0].problems).toEqual([]);
      expect(Object.keys(answers[0].files)).toHaveLength(19);
    }
  });

  it.each([
    ["nothing there", async () => join(folder, "none"), "exchange.source.not-found"],
    [
      "no folder and no zip",
      async () => {
        writeFileSync(join(folder, "a.txt"), "text");
        return join(folder, "a.txt");
      },
      "exchange.source.not-a-dataset",
    ],
    [
      "a name twice in a zip",
      async () => {
        const zip = await zipOf({ "taxpayers.csv": "inn", "taxpayers.CSV": "inn" });
        writeFileSync(
          zip,
          readFileSync(zip, "latin1").replaceAll("taxpayers.CSV", "taxpayers.csv"),
          "latin1",
        );
        return zip;
      },
      "exchange.source.unsafe-archive",
    ],
    [
      "a name that leads out of the folder",
      async () => {
        const zip = await zipOf({ "xx/taxpayers.csv": "inn" });
        writeFileSync(zip, readFileSync(zip, "latin1").replaceAll("xx/taxpayers", "../taxpayers"), "latin1");
        return zip;
      },
      "exchange.source.unsafe-archive",
    ],
    [
      "a zip that swells beyond reason",
      async () => zipOf({ "invoices.csv": Buffer.alloc(40 * 1024 * 1024) }),
      "exchange.source.archive-too-large",
    ],
  ])("%s makes the command unusable", async (_what, path, key) => {
    const { exit, said, answers } = await run("check", await path());
    expect({ exit, said, answers }).toEqual({ exit: 2, said: [key], answers: [] });
  });

  it.each([
    ["no folder", ["check"]],
    ["a flag it does not know", ["check", "x", "--fast"]],
    ["two folders", ["check", "x", "y"]],
    ["no such subcommand", ["chekc", "x"]],
    ["a number out of bounds", ["generate", "x", "--months", "0"]],
    ["no number", ["generate", "x", "--seed", "one"]],
  ])("%s is unusable", async (_what, args) => {
    expect((await run(...args)).exit).toBe(2);
    expect(existsSync("x")).toBe(false);
  });
});

describe("dataset generate", () => {
  const digest = (path: string): string =>
    readdirSync(path)
      .sort()
      .map(
        (name) =>
          `${name} ${createHash("sha256")
            .update(readFileSync(join(path, name)))
            .digest("hex")}`,
      )
      .join("\n");
  const FLAGS = ["--taxpayers", "120", "--months", "4"] as const;

  it("makes the same bytes from the same seed, others from another, and no problem", async () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, name));
    expect((await run("generate", a ?? "", "--seed", "7", ...FLAGS)).exit).toBe(0);
    await run("generate", b ?? "", "--seed", "7", ...FLAGS);
    await run("generate", c ?? "", "--seed", "8", ...FLAGS);
    expect(digest(a ?? "")).toBe(digest(b ?? ""));
    expect(digest(a ?? "")).not.toBe(digest(c ?? ""));
    const checked = await run("check", a ?? "");
    expect(checked.answers[0].problems).toEqual([]);
    // 120 of the office, and 20 people its 24 requests speak of.
    expect(checked.answers[0].files["taxpayers.csv"]).toEqual({ rows: 140, rejected: 0 });
    expect(checked.answers[0].files["registration_requests.csv"]).toEqual({ rows: 24, rejected: 0 });
  });

  it("says what it planted, with rows that are there", async () => {
    await run("generate", folder, "--seed", "7", ...FLAGS);
    const planted = readFileSync(join(folder, "planted.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(planted.length).toBeGreaterThan(20);
    const invoices = readFileSync(join(folder, "invoices.csv"), "utf8");
    const register = readFileSync(join(folder, "purchase_register.csv"), "utf8").split("\r\n");
    for (const plant of planted) {
      expect(plant.difference).toMatch(/^-?\d+\.\d{2}$/);
      for (const { file, id } of plant.evidence) {
        if (file === "invoices.csv") expect(invoices).toContain(`\r\n${id},`);
        // The line of the register is the buyer's own row.
        if (file === "purchase_register.csv") expect(register[Number(id) - 1]).toContain(plant.inn);
      }
    }
  });

  it("says what it planted in requests, with rows that are there", async () => {
    await run("generate", folder, "--seed", "7", ...FLAGS);
    const planted = readFileSync(join(folder, "planted-requests.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    // Nine of 24 requests are planted; one of the nine is the first of a pair, and sound.
    expect(planted.length).toBeGreaterThanOrEqual(8);
    const requests = readFileSync(join(folder, "registration_requests.csv"), "utf8");
    for (const { request } of planted) expect(requests).toContain(`\r\n${request},`);
  });

  it("writes anew over a dataset, never into a folder with anything else", async () => {
    await run("generate", folder, "--seed", "7", ...FLAGS);
    expect((await run("generate", folder, "--seed", "8", ...FLAGS)).exit).toBe(0);
    writeFileSync(join(folder, "thesis.txt"), "mine");
    const { exit, said } = await run("generate", folder, "--seed", "8", ...FLAGS);
    expect({ exit, said }).toEqual({ exit: 2, said: ["cli.dataset.not-empty"] });
    expect(readFileSync(join(folder, "thesis.txt"), "utf8")).toBe("mine");
  });

  it.each([5, 8, 20])("an office of %i taxpayers for a month is a dataset too", async (taxpayers) => {
    const { exit } = await run("generate", folder, "--taxpayers", String(taxpayers), "--months", "1");
    expect(exit).toBe(0);
    expect((await run("check", folder)).answers[0].problems).toEqual([]);
  });
});
