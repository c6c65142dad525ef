/** The papers of a request beside their files. Pure. */
import type { PaperFile } from "#shared/contract/registration/papers.ts";
import type { RegistrationView } from "#shared/contract/registration/view.ts";

type Paper = RegistrationView["documents"][number];

const isPicture = ({ mediaType }: Paper): boolean => mediaType === "image/jpeg" || mediaType === "image/png";

/** Hashes of sound scans that are here and have no small picture, each once. */
export const unpictured = (papers: readonly Paper[], files: readonly PaperFile[]): readonly string[] => {
  const scans = new Set(
    papers.filter((paper) => paper.readable && isPicture(paper)).map(({ sha256 }) => sha256),
  );
  return files
    .filter(({ sha256, file, thumbnail }) => file === "here" && thumbnail === null && scans.has(sha256))
    .map(({ sha256 }) => sha256);
};

/** What is known of the paper's file; null of a sheet the office keeps itself. */
export const fileOf = ({ sha256 }: Paper, files: readonly PaperFile[]): PaperFile | null =>
  files.find((file) => file.sha256 === sha256 && file.file !== "none") ?? null;
