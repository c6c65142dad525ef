import { describe, expect, it } from "vitest";
import type { PaperFile } from "#shared/contract/registration/papers.ts";
import { fileOf, unpictured } from "./papers-model.ts";

const paper = (sha256: string | null, mediaType: string | null = "image/png", readable = true) => ({
  title: "Паспорт",
  mediaType,
  sha256,
  readable,
  defect: null,
});
const file = (
  sha256: string,
  at: PaperFile["file"] = "here",
  thumbnail: string | null = null,
): PaperFile => ({
  sha256,
  file: at,
  thumbnail,
});

describe("papers a small picture is made of", () => {
  it.each([
    ["a scan that is here, once however often attached", [paper("a"), paper("a")], [file("a")], ["a"]],
    ["not one that has its picture", [paper("a")], [file("a", "here", "/9j/")], []],
    ["not one that is still to come", [paper("a")], [file("a", "awaited")], []],
    ["not a PDF", [paper("a", "application/pdf")], [file("a")], []],
    ["not one that is damaged", [paper("a", "image/jpeg", false)], [file("a")], []],
    ["not a sheet of the office", [paper(null, null)], [], []],
  ] as const)("%s", (_what, papers, files, wanted) => expect(unpictured(papers, files)).toEqual(wanted));
});

describe("what is known of a paper's file", () => {
  it("can be opened where it is here or comes; a hash alone opens nothing", () => {
    expect(fileOf(paper("a"), [file("b"), file("a", "awaited")])).toEqual(file("a", "awaited"));
    expect(fileOf(paper("a"), [file("a", "none")])).toBeNull();
    expect(fileOf(paper(null), [file("a")])).toBeNull();
  });
});
